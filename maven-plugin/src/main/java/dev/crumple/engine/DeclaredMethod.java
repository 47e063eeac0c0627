package dev.crumple.engine;

import dev.crumple.evidence.Declaration;
import java.util.Map;

/**
 * A declared method and where it stands.
 *
 * @param declaration the declaration
 * @param at the method's line
 * @param modeLines the line of each failure mode, by its id within the feature
 */
public record DeclaredMethod(Declaration declaration, SourceLine at, Map<String, SourceLine> modeLines) {

    /** Copies the map. */
    public DeclaredMethod {
        modeLines = Map.copyOf(modeLines);
    }

    /**
     * Finds where a failure mode is declared.
     *
     * @param mode the failure mode
     * @return its line, or the method's when it is not known
     */
    public SourceLine lineOf(Declaration.Mode mode) {
        return modeLines.getOrDefault(mode.id(), at);
    }
}
