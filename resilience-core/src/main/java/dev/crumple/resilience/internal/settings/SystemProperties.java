package dev.crumple.resilience.internal.settings;

import dev.crumple.evidence.Nearest;
import dev.crumple.resilience.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The system properties that mean to override settings, as they were at one moment. Immutable.
 *
 * @param texts the values by key, without the prefix
 */
public record SystemProperties(Map<String, String> texts) {

    private static final String PREFIX = "crumple.";

    /** Reads those that are there now. */
    public static SystemProperties now() {
        Properties properties = System.getProperties();
        Map<String, String> texts = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX) && meantForUs(name)) {
                texts.put(name.substring(PREFIX.length()), properties.getProperty(name, ""));
            }
        }
        return new SystemProperties(texts);
    }

    /** Other parts of the project have properties of their own, which have no slash and end otherwise. */
    private static boolean meantForUs(String name) {
        return name.contains("/") || Setting.all().stream().anyMatch(setting -> name.endsWith("." + setting));
    }

    /**
     * Reads what is said of a feature, as far as it is certain. A failure mode that is unknown may be declared by another
     * type of the feature, which is bound later, unless it looks like a slip of the pen.
     */
    Overrides of(String feature, Collection<String> failureModes, Problems problems) {
        String start = feature + "/";
        List<String> modes = failureModes.stream()
                .filter(mode -> mode.startsWith(start))
                .map(mode -> mode.substring(start.length()))
                .toList();
        Map<String, String> certain = new TreeMap<>();
        texts.forEach((key, text) -> {
            int dot = key.lastIndexOf('.');
            if (key.startsWith(start)
                    && (dot < start.length()
                            || Nearest.slip(key.substring(start.length(), dot), modes)
                                    .isPresent())) {
                certain.put(key, text);
            }
        });
        return new OverrideReader(PREFIX, failureModes, problems).read(certain);
    }

    /** Says what is wrong with them when there are only these failure modes. */
    void check(Collection<String> failureModes, Problems problems) {
        new OverrideReader(PREFIX, failureModes, problems).read(texts);
    }
}
