package dev.crumple.resilience.internal.binding;

import dev.crumple.resilience.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Some of a guard's figures, at most one for each setting, in a fixed order. Immutable. */
public record Figures(Map<Setting<?>, Object> bySetting) {

    /** No figure at all. */
    public static final Figures NONE = new Figures(Map.of());

    /** Adds a figure, or puts it in the place of the one that is there. */
    public <T extends Comparable<T>> Figures with(Setting<T> setting, T figure) {
        Map<Setting<?>, Object> more = new LinkedHashMap<>(bySetting);
        more.put(setting, figure);
        return new Figures(more);
    }

    /** Adds all figures of others, which win. */
    public Figures with(Figures others) {
        Map<Setting<?>, Object> more = new LinkedHashMap<>(bySetting);
        more.putAll(others.bySetting());
        return new Figures(more);
    }

    /** Gives the figure of a setting, or another when there is none. */
    @SuppressWarnings("unchecked") // What was put under a setting is of its type.
    public <T extends Comparable<T>> T or(Setting<T> setting, T otherwise) {
        return (T) bySetting.getOrDefault(setting, otherwise);
    }

    /** Tells whether others have the same figure for a setting. */
    public boolean agree(Figures others, Setting<?> setting) {
        return Objects.equals(bySetting.get(setting), others.bySetting().get(setting));
    }
}
