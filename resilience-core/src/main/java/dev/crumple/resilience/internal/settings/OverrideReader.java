package dev.crumple.resilience.internal.settings;

import dev.crumple.evidence.Nearest;
import dev.crumple.resilience.Setting;
import dev.crumple.resilience.internal.binding.Figures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads overrides from text, {@code feature/mode.setting} to a value.
 *
 * @param prefix what stands before the keys where they come from, for messages
 * @param failureModes the failure modes that there are
 * @param problems where to put what is wrong
 */
record OverrideReader(String prefix, Collection<String> failureModes, Problems problems) {

    private static final Set<String> DECLARED = Set.of("waiting", "interrupt");

    Overrides read(Map<String, String> texts) {
        Map<String, Figures> byMode = new TreeMap<>();
        texts.forEach((key, text) -> {
            int dot = key.lastIndexOf('.');
            String failureMode = key.substring(0, Math.max(0, dot));
            String name = key.substring(dot + 1);
            Optional<Setting<?>> setting = Setting.all().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            if (!failureModes.contains(failureMode)) {
                unknown(key, "no guard has such a failure mode", failureModes);
            } else if (DECLARED.contains(name)) {
                problems.add(prefix + key + " cannot be overridden: " + name
                        + " is fixed when a guard is bound. Change it in @Budget.");
            } else if (setting.isEmpty()) {
                unknown(key, "there is no such setting", List.of(failureMode));
            } else {
                byMode.merge(failureMode, read(key, setting.get(), text), Figures::with);
            }
        });
        return new Overrides(byMode);
    }

    private <T extends Comparable<T>> Figures read(String key, Setting<T> setting, String text) {
        try {
            return Figures.NONE.with(setting, setting.parse(text));
        } catch (IllegalArgumentException e) {
            problems.add(prefix + key.substring(0, key.length() - setting.name().length()) + e.getMessage());
            return Figures.NONE;
        }
    }

    private void unknown(String key, String why, Collection<String> candidates) {
        List<String> keys = candidates.stream()
                .flatMap(mode -> Setting.all().stream().map(setting -> mode + "." + setting))
                .toList();
        problems.add(prefix + key + ": " + why
                + Nearest.to(key, keys)
                        .map(nearest -> ". The nearest key is " + prefix + nearest + ".")
                        .orElse(", for nothing is bound yet. Bind features before you override their settings."));
    }
}
