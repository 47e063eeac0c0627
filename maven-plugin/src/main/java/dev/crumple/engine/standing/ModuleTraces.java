package dev.crumple.engine.standing;

import dev.crumple.engine.Proof;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where the build of a module leaves what can prove a countermeasure.
 *
 * @param build the build directory, which holds the reports of Surefire and Failsafe
 * @param output the output folder of Crumple Zone
 * @param classes the output folders of the service
 * @param testClasses the output folders of its tests
 * @param root the folder that paths are given from, where {@code CODEOWNERS} is looked for
 * @param since when the build began
 * @param today the present day
 * @param shared whether the records are of other modules too, so that what is missing here may be there
 * @param chosen whether only chosen tests were to run, so that the silence of the others says nothing
 */
public record ModuleTraces(
        Path build,
        Path output,
        List<Path> classes,
        List<Path> testClasses,
        Path root,
        Instant since,
        LocalDate today,
        boolean shared,
        boolean chosen) {

    /** Copies the lists. */
    public ModuleTraces {
        classes = List.copyOf(classes);
        testClasses = List.copyOf(testClasses);
    }

    /**
     * Reads what is there.
     *
     * @param gameDays what game days proved
     * @return what the build of the module can say
     */
    public Seen seen(List<Proof> gameDays) {
        return new ModuleSeen(this, gameDays);
    }
}
