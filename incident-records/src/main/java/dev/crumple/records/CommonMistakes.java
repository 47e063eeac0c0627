package dev.crumple.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to do instead of the fields that other formats have and this one leaves out on purpose. */
final class CommonMistakes {

    private static final Map<String, String> REMEDIES = new HashMap<>();

    static {
        REMEDIES.put("verified-by", "Write `proved-by`.");
        for (String cause : List.of("root-cause", "root-causes", "cause")) {
            REMEDIES.put(
                    cause,
                    "Remove it: list the contributing factors F1, F2 … in the text, and let countermeasures address them.");
        }
        for (String computed : List.of("verified", "unverified", "regressed", "overdue", "dangling")) {
            REMEDIES.put(computed, "Remove it: the build computes it, nobody types it.");
        }
        for (String duration : List.of(
                "duration",
                "durations",
                "downtime",
                "ttd",
                "tta",
                "ttm",
                "ttr",
                "mttd",
                "mtta",
                "mttm",
                "mttr",
                "time-to-detect",
                "time-to-acknowledge",
                "time-to-mitigate",
                "time-to-resolve",
                "time-to-repair")) {
            REMEDIES.put(
                    duration,
                    "Remove it: durations are computed from `times`; one that the times cannot give"
                            + " goes under `stated-durations` in `times`.");
        }
    }

    private CommonMistakes() {}

    static Optional<String> remedyFor(String key) {
        return Optional.ofNullable(REMEDIES.get(key));
    }
}
