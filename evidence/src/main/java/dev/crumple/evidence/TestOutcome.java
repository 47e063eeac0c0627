package dev.crumple.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one test ended, under a key that no version of a test runner changes. One JSON line per test in one file per
 * process, {@code <pid>.jsonl}.
 *
 * @param test {@code class#method}, or the class alone when its set-up failed
 * @param result {@code PASSED}, {@code FAILED} or {@code ABORTED}
 * @param endedAt when it ended
 * @param failureModes failure modes that the test rehearses, full ids
 * @param countermeasures countermeasures that the test or its class carries, {@code record/countermeasure}
 * @param thrown what was thrown, class and message; null when it passed
 */
public record TestOutcome(
        String test,
        String result,
        Instant endedAt,
        List<String> failureModes,
        List<String> countermeasures,
        @Nullable String thrown) {

    /** Copies the lists. */
    public TestOutcome {
        failureModes = List.copyOf(failureModes);
        countermeasures = List.copyOf(countermeasures);
    }

    /**
     * Writes the outcome as JSON.
     *
     * @return one line, the members in a fixed order
     */
    public String toJson() {
        return new Json()
                .with("test", test)
                .with("result", result)
                .with("endedAt", endedAt)
                .with("failureModes", failureModes)
                .with("countermeasures", countermeasures)
                .withKnown("thrown", thrown)
                .toString();
    }

    /**
     * Appends the outcome to the file of this process.
     *
     * @param folder the folder, created when it is missing
     * @throws IOException if the folder cannot be written
     */
    public void appendTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        LineFile.append(folder.resolve(ProcessHandle.current().pid() + ".jsonl"), toJson());
    }
}
