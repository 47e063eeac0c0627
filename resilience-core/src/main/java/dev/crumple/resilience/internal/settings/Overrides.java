package dev.crumple.resilience.internal.settings;

import dev.crumple.evidence.Declaration;
import dev.crumple.resilience.Setting;
import dev.crumple.resilience.internal.binding.Figures;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import java.util.HashMap;
import java.util.Map;

/** What one source overrides, by failure mode. Immutable. */
public record Overrides(Map<String, Figures> byMode) {

    /** Overrides nothing. */
    public static final Overrides NONE = new Overrides(Map.of());

    /** Gives what is overridden for a failure mode. */
    public Figures of(String failureMode) {
        return byMode.getOrDefault(failureMode, Figures.NONE);
    }

    /** Puts figures in the place of those that a failure mode has. */
    public Overrides with(String failureMode, Figures figures) {
        Map<String, Figures> more = new HashMap<>(byMode);
        more.put(failureMode, figures);
        return new Overrides(more);
    }

    /** Puts the figures of others in the place of those that their failure modes have. */
    Overrides with(Overrides others) {
        Map<String, Figures> more = new HashMap<>(byMode);
        more.putAll(others.byMode());
        return new Overrides(more);
    }

    /** Joins the figures of a method's failure modes, which share its settings and so may not disagree. */
    Figures of(GuardedMethod guarded, Problems problems) {
        Declaration declaration = guarded.declaration();
        Map<Setting<?>, String> overriddenBy = new HashMap<>();
        Figures joined = Figures.NONE;
        for (Declaration.Mode mode : declaration.modes()) {
            String id = declaration.idOf(mode);
            Figures figures = of(id);
            for (Setting<?> setting : figures.bySetting().keySet()) {
                String other = overriddenBy.putIfAbsent(setting, id);
                if (other != null && !figures.agree(of(other), setting)) {
                    problems.add(other + "." + setting + " and " + id + "." + setting + " differ, and "
                            + guarded.label() + ", which both belong to, has one " + setting
                            + ". Give them one value, or take one of them away.");
                }
            }
            joined = joined.with(figures);
        }
        return joined;
    }
}
