package dev.crumple.resilience.internal.settings;

import dev.crumple.evidence.Declaration;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.Setting;
import dev.crumple.resilience.internal.binding.Figures;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import java.util.List;

/** The sources of overrides; each wins over those before it, and all win over the declaration. Immutable. */
public record Layers(Overrides loaded, Overrides system, Overrides code) {

    /** Overrides nothing. */
    static final Layers NONE = new Layers(Overrides.NONE, Overrides.NONE, Overrides.NONE);

    /** Puts others in the place of what was loaded. */
    Layers loading(Overrides others) {
        return new Layers(others, system, code);
    }

    /** Adds what system properties override. */
    Layers adding(Overrides properties) {
        return new Layers(loaded, system.with(properties), code);
    }

    /** Puts figures in the place of those that code has set for a failure mode. */
    public Layers coding(String failureMode, Figures figures) {
        return new Layers(loaded, system, code.with(failureMode, figures));
    }

    /** Gives the settings of a method; the declared ones, and the problems, when the overrides do not fit together. */
    GuardSettings over(GuardedMethod guarded, Problems problems) {
        Figures figures = Figures.NONE;
        for (Overrides source : sources()) {
            figures = figures.with(source.of(guarded, problems));
        }
        String key = overridden(guarded.declaration()) + ".";
        if (figures.bySetting().containsKey(Setting.RESERVE) && !guarded.keepsReserve()) {
            problems.add(key + "reserve has no use, because no step of a fallback runs code. Take it away.");
        }
        try {
            return guarded.with(figures);
        } catch (IllegalArgumentException e) {
            String.valueOf(e.getMessage()).lines().forEach(problem -> problems.add(key + problem));
            return guarded.declared();
        }
    }

    /** Names the first failure mode of which anything is overridden, to say where figures do not fit. */
    private String overridden(Declaration declaration) {
        List<String> ids = declaration.modes().stream().map(declaration::idOf).toList();
        return ids.stream()
                .filter(id -> sources().stream()
                        .anyMatch(source -> !source.of(id).bySetting().isEmpty()))
                .findFirst()
                .orElse(ids.get(0));
    }

    private List<Overrides> sources() {
        return List.of(loaded, system, code);
    }
}
