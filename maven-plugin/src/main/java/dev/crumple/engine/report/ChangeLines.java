package dev.crumple.engine.report;

import dev.crumple.engine.report.content.Changes;
import java.util.ArrayList;
import java.util.List;

/** Says on a console what changed since an earlier report. */
public final class ChangeLines {

    private ChangeLines() {}

    /**
     * Writes one line for each failure mode that changed.
     *
     * @param changes what changed
     * @return the lines, worst first
     */
    public static List<String> of(Changes changes) {
        if (changes.none()) {
            return List.of(
                    "Since " + changes.since() + " the same failure modes are declared, and the same are proved.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Since " + changes.since() + ":");
        add(lines, "lost its proof", changes.lostProof());
        add(lines, "appeared", changes.appeared());
        add(lines, "became proved", changes.becameProved());
        add(lines, "disappeared", changes.disappeared());
        return lines;
    }

    private static void add(List<String> lines, String what, List<String> ids) {
        ids.forEach(id -> lines.add("  " + id + " " + what));
    }
}
