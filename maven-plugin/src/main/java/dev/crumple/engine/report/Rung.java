package dev.crumple.engine.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far up the ladder a failure mode has climbed, lowest first. Nothing leads to the last one yet, which is drawn all the same. */
enum Rung {
    DECLARED,
    TESTED,
    PROVED_AT_THE_GUARD,
    PROVED_ON_THE_WIRE,
    DRILLED_WITH_PEOPLE,
    SURVIVED_IN_PRODUCTION;

    /** Names the rung in JSON, such as {@code proved-at-the-guard}. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names the rung for people, such as {@code proved at the guard}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
