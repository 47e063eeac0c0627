package dev.crumple.records.language;

import java.util.Arrays;

/** The headings that a place stands under, and what kind of text they make it. */
final class Headings {

    private static final int DEEPEST = 6;

    private final Section[] byLevel = new Section[DEEPEST + 1];

    Headings(Reader reader) {
        Section unless = switch (reader) {
            case COLLEAGUES -> Section.PROSE;
            case CUSTOMERS -> Section.STATUS;
            case RESPONDERS -> Section.QUIET;
        };
        Arrays.fill(byLevel, unless);
    }

    void enter(int level, String heading) {
        // The first heading is the title of the whole, which says nothing of what kind of text follows.
        Section section = level == 1 ? byLevel[0] : Section.of(heading).orElse(byLevel[level - 1]);
        Arrays.fill(byLevel, level, byLevel.length, section);
    }

    Section section() {
        return byLevel[DEEPEST];
    }
}
