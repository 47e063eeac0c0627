package dev.crumple.engine.excused;

import dev.crumple.engine.Excused;
import dev.crumple.engine.Finding;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Severities;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Findings, parted into those that count and those that do not.
 *
 * @param counting those that count, with those about waivers and the baseline, which nothing excuses
 * @param excused those that do not
 */
public record Excuses(List<Finding> counting, Excused excused) {

    /** Copies the list. */
    public Excuses {
        counting = List.copyOf(counting);
    }

    /**
     * Parts findings.
     *
     * @param found all findings of a service
     * @param files where it is written what does not count
     * @param projectRoot the folder that the paths of findings start from
     * @param today the day on which waivers are to hold
     * @param severities how severe the rules about waivers and baselines are
     * @return the parted findings
     */
    public static Excuses of(
            List<Finding> found, ExcuseFiles files, Path projectRoot, LocalDate today, Severities severities) {
        Findings about = new Findings(severities);
        Waivers waivers = Waivers.read(files.waivers(), projectRoot, today, about);
        waivers.judge(found, files.waiversAreShared(), about);
        Baseline baseline = Baseline.read(files.baseline(), projectRoot, about);
        List<Excused.Waived> waived = found.stream()
                .flatMap(finding -> waivers.of(finding).stream().map(waiver -> new Excused.Waived(finding, waiver)))
                .toList();
        List<Finding> unwaived =
                found.stream().filter(finding -> waivers.of(finding).isEmpty()).toList();
        List<Finding> frozen =
                baseline.frozen(found).stream().filter(unwaived::contains).toList();
        return new Excuses(
                Stream.concat(unwaived.stream().filter(finding -> !frozen.contains(finding)), about.list().stream())
                        .toList(),
                new Excused(waived, frozen, baseline.gone(found)));
    }
}
