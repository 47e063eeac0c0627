package com.example.marquee.dependencies;

import java.util.Locale;

/** What a person does to a dependency, in the order of the control page. */
public enum State {

    /** It answers at once. */
    HEAL("answers at once"),

    /** It answers, long after every budget. */
    SLOW("answers after two seconds"),

    /** It takes the question and never answers. */
    HANG("never answers"),

    /** It answers every question with status 500. */
    BREAK("answers with an error"),

    /** It answers, and the answer has no content. */
    EMPTY("answers without content"),

    /** It closes its socket, so that connections are refused. */
    STOP("refuses connections");

    private final String effect;

    State(String effect) {
        this.effect = effect;
    }

    String effect() {
        return effect;
    }

    /** The word of the control endpoint. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
