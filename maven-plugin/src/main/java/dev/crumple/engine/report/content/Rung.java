package dev.crumple.engine.report.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** How far up the ladder a failure mode has climbed, lowest first. Nothing leads to the last one yet, which is drawn all the same. */
public enum Rung {
    /** It is declared. */
    DECLARED,
    /** A game day names it. */
    TESTED,
    /** Every cause and step was seen to hold. */
    PROVED_AT_THE_GUARD,
    /** Every cause was seen to hold on a real connection. */
    PROVED_ON_THE_WIRE,
    /** People have rehearsed it. */
    DRILLED_WITH_PEOPLE,
    /** It was met in production and held. */
    SURVIVED_IN_PRODUCTION;

    /**
     * Names the rung in JSON.
     *
     * @return lower case, such as {@code proved-at-the-guard}
     */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Says what the rung means.
     *
     * @return a clause, such as {@code a game day names it}
     */
    public String meaning() {
        return switch (this) {
            case DECLARED -> "somebody wrote down what customers see";
            case TESTED -> "a game day rehearses some of it";
            case PROVED_AT_THE_GUARD -> "every cause and step was rehearsed, with the fault put where the call begins";
            case PROVED_ON_THE_WIRE -> "the same, with a real connection broken";
            case DRILLED_WITH_PEOPLE -> "people have rehearsed it, and it held";
            case SURVIVED_IN_PRODUCTION -> "it was met in production and held";
        };
    }

    /**
     * Names the rung for people.
     *
     * @return lower case, such as {@code proved at the guard}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Counts the rungs below.
     *
     * @return 0 for the lowest
     */
    public int height() {
        return List.of(values()).indexOf(this);
    }
}
