package dev.crumple.engine.excused;

import dev.crumple.engine.Finding;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.Waiver;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.evidence.Nearest;
import dev.crumple.records.WaiverFile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** The waivers of a service, and what became of them. */
final class Waivers {

    private final Below folder;
    private final LocalDate today;
    private final Map<Waiver, PathMatcher> globs = new LinkedHashMap<>();

    private Waivers(Below folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /** Reads a file; its mistakes are findings. */
    static Waivers read(Path file, Path projectRoot, LocalDate today, Findings findings) {
        Waivers waivers = new Waivers(Below.folderOf(file, projectRoot), today);
        WaiverFile written = WaiverFile.read(file, projectRoot);
        written.findings()
                .forEach(mistake -> findings.add(
                        Rule.WAIVER_INVALID.id(),
                        new SourceLine(mistake.path(), mistake.line()),
                        mistake.what(),
                        mistake.remedy(),
                        List.of()));
        written.waivers().forEach(each -> waivers.add(each, findings));
        return waivers;
    }

    private void add(WaiverFile.Written written, Findings findings) {
        SourceLine at = new SourceLine(written.file(), written.line());
        List<String> excusable = Rule.excusable();
        if (!excusable.contains(written.rule())) {
            findings.add(
                    Rule.WAIVER_INVALID.id(),
                    at,
                    "There is no rule \"" + written.rule() + "\" that can be waived.",
                    "Correct it; the nearest is "
                            + Nearest.to(written.rule(), excusable).orElseThrow() + ".",
                    List.of());
            return;
        }
        try {
            String glob = written.path() == null ? "**" : written.path();
            globs.put(
                    new Waiver(
                            written.rule(),
                            written.path(),
                            written.failureMode(),
                            written.reason(),
                            written.until(),
                            at),
                    FileSystems.getDefault().getPathMatcher("glob:" + glob));
        } catch (PatternSyntaxException e) {
            findings.add(
                    Rule.WAIVER_INVALID.id(),
                    at,
                    "The path \"" + written.path() + "\" is no glob: " + e.getDescription() + ".",
                    "Write a path with * for any part of a name and ** for any folders.",
                    List.of());
        }
    }

    /** Finds the first waiver that holds today and excuses a finding. */
    Optional<Waiver> of(Finding finding) {
        return globs.keySet().stream()
                .filter(waiver -> !hasEnded(waiver) && isAbout(waiver, finding))
                .findFirst();
    }

    /** Tells of the waivers that have ended, and, of those that nothing needs, where it can be told. */
    void judge(List<Finding> found, boolean isShared, Findings findings) {
        for (Waiver waiver : globs.keySet()) {
            long excused =
                    found.stream().filter(finding -> isAbout(waiver, finding)).count();
            if (hasEnded(waiver)) {
                findings.add(
                        Rule.WAIVER_EXPIRED.id(),
                        waiver.at(),
                        "This waiver of " + waiver.rule() + " ended on " + waiver.until() + ", and "
                                + (excused == 0 ? "nothing breaks the rule here" : counted(excused) + " again") + ".",
                        excused == 0
                                ? "Delete it."
                                : "Mend what it excused, or decide on another day and write the reason that then holds.",
                        List.of());
            } else if (excused == 0 && !isShared) {
                findings.add(
                        Rule.WAIVER_UNUSED.id(),
                        waiver.at(),
                        "This waiver of " + waiver.rule() + " excuses nothing.",
                        "Delete it, or correct its path or failure mode.",
                        List.of());
            }
        }
    }

    private static String counted(long excused) {
        return excused == 1 ? "one finding counts" : excused + " findings count";
    }

    private boolean hasEnded(Waiver waiver) {
        return today.isAfter(waiver.until());
    }

    private boolean isAbout(Waiver waiver, Finding finding) {
        return waiver.rule().equals(finding.rule())
                && (waiver.failureMode() == null || finding.failureModes().contains(waiver.failureMode()))
                && matches(waiver, finding);
    }

    private boolean matches(Waiver waiver, Finding finding) {
        PathMatcher glob = globs.get(waiver);
        return waiver.path() == null
                || (glob != null
                        && glob.matches(Path.of(folder.path(finding.at().path()))));
    }
}
