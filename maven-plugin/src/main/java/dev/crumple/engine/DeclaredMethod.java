package dev.crumple.engine;

import dev.crumple.evidence.Declaration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declared method and where it stands.
 *
 * @param declaration the declaration
 * @param at the method's line
 * @param modeLines the line of each failure mode, by its id within the feature
 * @param resource the text of the resource that its fallback serves; null when there is none, or none that is text
 */
public record DeclaredMethod(
        Declaration declaration,
        SourceLine at,
        Map<String, SourceLine> modeLines,
        @Nullable String resource) {

    /** Copies the map. */
    public DeclaredMethod {
        modeLines = Map.copyOf(modeLines);
    }

    /** Makes a declared method whose fallback serves no resource. */
    public DeclaredMethod(Declaration declaration, SourceLine at, Map<String, SourceLine> modeLines) {
        this(declaration, at, modeLines, null);
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
