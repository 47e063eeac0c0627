package dev.crumple.records;

import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a narrative that has a form. */
enum NarrativeSection {
    TIMELINE("timeline|chronology"),
    FACTORS("factors?"),
    LEARNINGS("learnings?|lessons?|learned|learnt|takeaways?"),
    QUESTIONS("open questions?"),
    PERSPECTIVES("perspectives");

    private final Pattern names;

    NarrativeSection(String words) {
        names = Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    static Optional<NarrativeSection> of(String heading) {
        for (NarrativeSection section : values()) {
            if (section.names.matcher(heading).find()) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
