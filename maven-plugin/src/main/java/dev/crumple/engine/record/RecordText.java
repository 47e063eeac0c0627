package dev.crumple.engine.record;

import java.util.Set;

/** The questions that a retrospective answers, as headings with a hint that nobody has to take away. */
final class RecordText {

    private RecordText() {}

    static String below(String title, String summary, String timeline) {
        return """

                # %s

                ## Summary
                %s
                <!-- What happened, what customers met, and what ended it, in a few sentences. -->

                ## Timeline
                %s
                ## What happened
                ### How the system behaved
                <!-- What each part did, and why that was what it was built to do. -->
                ### Perspectives
                <!-- An item for each who was there, in the first person: what I saw, what I did, what I felt. -->
                ### How did the decisions make sense at the time?
                <!-- Ask each responder: what did I know, what options did I see, and why did mine make sense? -->

                ## Contributing factors
                <!-- There is never one. Number them, so that countermeasures can address them: - F1 … -->

                ## How can we detect it sooner?
                <!-- -->
                ## How can we recover sooner?
                <!-- -->
                ## What small improvements shorten the next one?
                ### To notice it
                <!-- -->
                ### To investigate and to identify it
                <!-- -->
                ### To mend it
                <!-- -->

                ## What does it look like when this goes well?
                <!-- -->
                ## What went well
                <!-- -->
                ## Where we got lucky
                <!-- -->

                ## Learnings
                <!-- About the system, numbered: - L1 … -->

                ## Open questions
                <!-- -->
                """.formatted(title, summary, timeline);
    }

    static String countermeasures(Set<String> failureModes) {
        String mode = failureModes.isEmpty()
                ? "feature/mode"
                : failureModes.iterator().next();
        return """
                schema: 1
                # An idea needs an id, a title and a state; one that is open needs an owner and a date as well:
                #  - id: CM-1
                #    title: What will be different
                #    kind: fix
                #    addresses: [F1, L1]
                #    failure-mode: %s
                #    state: proposed
                #    owner: unassigned
                #    due: unknown
                #    proved-by:
                #      - test: com.example.ATest#method
                countermeasures: []
                """.formatted(mode);
    }
}
