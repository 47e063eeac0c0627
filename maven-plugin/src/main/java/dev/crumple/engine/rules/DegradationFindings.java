package dev.crumple.engine.rules;

import dev.crumple.engine.SourceLine;
import dev.crumple.engine.record.Unrecorded;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.records.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Turns degradations that nobody wrote down into findings. */
public final class DegradationFindings {

    private DegradationFindings() {}

    /**
     * Adds the findings.
     *
     * @param logbooks the folder of logbooks
     * @param records the records
     * @param paths names files from the project's root
     * @param findings where to add
     */
    public static void add(Path logbooks, Records records, ProjectPaths paths, Findings findings) {
        try {
            for (Unrecorded degradation : Unrecorded.in(logbooks, records.incidents())) {
                findings.add(
                        Rule.DEGRADATION_UNRECORDED.id(),
                        new SourceLine(paths.of(logbooks.resolve(degradation.source())), degradation.line()),
                        what(degradation),
                        "Begin a record: mvn crumple:new-postmortem -Dcrumple.from=" + degradation.from()
                                + " -Dcrumple.to=" + degradation.to()
                                + ", or for a weak signal mvn crumple:new-record.",
                        degradation.failureModes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String what(Unrecorded degradation) {
        String days = degradation.first().equals(degradation.last())
                ? "on " + degradation.first()
                : "from " + degradation.first() + " to " + degradation.last();
        return degradation.feature() + " was degraded " + times(degradation.times()) + " " + days + " ("
                + degradation.calls() + (degradation.calls() == 1 ? " call" : " calls") + ", by "
                + String.join(", ", degradation.failureModes()) + "), and no record tells of it.";
    }

    private static String times(int number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
    }
}
