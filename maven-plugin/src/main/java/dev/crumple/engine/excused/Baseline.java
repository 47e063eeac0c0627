package dev.crumple.engine.excused;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.crumple.engine.Finding;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.records.BaselineFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The findings that stood when Crumple Zone came to a service, counted by what they are about. Lines are no part of it, so
 * that a change elsewhere in the file thaws nothing.
 */
final class Baseline {

    private static final Pattern LINE = Pattern.compile("(?<=[\\w)]):\\d+\\b");

    private final Below folder;
    private final Map<Thing, Integer> times;

    private Baseline(Below folder, Map<Thing, Integer> times) {
        this.folder = folder;
        this.times = new TreeMap<>(times);
    }

    /** What findings can be alike in. */
    record Thing(String rule, String path, String about) implements Comparable<Thing> {

        private static final Comparator<Thing> ORDER =
                Comparator.comparing(Thing::rule).thenComparing(Thing::path).thenComparing(Thing::about);

        @Override
        public int compareTo(Thing other) {
            return ORDER.compare(this, other);
        }
    }

    /** Reads a file; its mistakes are findings. */
    static Baseline read(Path file, Path projectRoot, Findings findings) {
        BaselineFile written = BaselineFile.read(file, projectRoot);
        written.findings()
                .forEach(mistake -> findings.add(
                        Rule.BASELINE_INVALID.id(),
                        new SourceLine(mistake.path(), mistake.line()),
                        mistake.what(),
                        mistake.remedy() + " Or take the file as it was before from version control.",
                        List.of()));
        Map<Thing, Integer> times = new TreeMap<>();
        written.frozen()
                .forEach(frozen -> times.merge(
                        new Thing(frozen.rule(), frozen.path(), frozen.about()), frozen.times(), Integer::sum));
        return new Baseline(Below.folderOf(file, projectRoot), times);
    }

    /** Freezes findings, those with a rule that cannot be excused left out. */
    static Baseline of(List<Finding> found, Path file, Path projectRoot) {
        Baseline none = new Baseline(Below.folderOf(file, projectRoot), Map.of());
        return new Baseline(none.folder, none.counted(found));
    }

    /** Chooses the findings that are frozen. Where there are more of a kind than were, nobody can tell which is new. */
    List<Finding> frozen(List<Finding> found) {
        Map<Thing, Integer> present = counted(found);
        return found.stream()
                .filter(finding -> {
                    Thing thing = thing(finding);
                    return present.getOrDefault(thing, 0) <= times.getOrDefault(thing, 0);
                })
                .toList();
    }

    /** Counts the findings that were frozen and are no more. */
    int gone(List<Finding> found) {
        return size() - shrunkTo(found).size();
    }

    /** Forgets what is gone; what is new does not come in. */
    Baseline shrunkTo(List<Finding> found) {
        Map<Thing, Integer> present = counted(found);
        Map<Thing, Integer> left = new TreeMap<>();
        times.forEach((thing, before) -> {
            int now = Math.min(before, present.getOrDefault(thing, 0));
            if (now > 0) {
                left.put(thing, now);
            }
        });
        return new Baseline(folder, left);
    }

    int size() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Writes the file's text, the same for the same findings. */
    String text() {
        StringBuilder text = new StringBuilder("""
                # The findings that stood when this file was made; crumple:check fails for new ones only.
                # crumple:baseline forgets those that are gone, and never adds one.
                schema: 1
                """);
        text.append(times.isEmpty() ? "frozen: []\n" : "frozen:\n");
        times.forEach((thing, count) -> text.append("  - rule: ")
                .append(thing.rule())
                .append("\n    path: ")
                .append(quoted(thing.path()))
                .append("\n    about: ")
                .append(quoted(thing.about()))
                .append("\n    times: ")
                .append(count)
                .append('\n'));
        return text.toString();
    }

    /** What JSON quotes, YAML 1.2 reads. */
    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private Map<Thing, Integer> counted(List<Finding> found) {
        Map<Thing, Integer> counted = new TreeMap<>();
        found.stream()
                .filter(finding -> Rule.excusable().contains(finding.rule()))
                .forEach(finding -> counted.merge(thing(finding), 1, Integer::sum));
        return counted;
    }

    private Thing thing(Finding finding) {
        return new Thing(finding.rule(), folder.path(finding.at().path()), about(finding));
    }

    /** The failure modes, because what is said of them changes from run to run; else what is said, without lines. */
    private static String about(Finding finding) {
        return finding.failureModes().isEmpty()
                ? LINE.matcher(finding.what().replaceAll("\\s+", " ").strip()).replaceAll("")
                : String.join(", ", finding.failureModes());
    }
}
