package dev.crumple.engine.standing;

import dev.crumple.engine.Proof;
import dev.crumple.engine.Sighting;
import dev.crumple.engine.Sighting.Sight;
import dev.crumple.engine.TestName;
import dev.crumple.engine.link.TestResults;
import dev.crumple.evidence.Nearest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the build of one module can say. */
final class ModuleSeen implements Seen {

    private final ModuleTraces traces;
    private final List<Proof> gameDays;
    private final WrittenTests written;
    private final TestResults results;
    private final boolean asked;
    private final EarlierBuild earlier;
    private final @Nullable Set<String> metrics;

    ModuleSeen(ModuleTraces traces, List<Proof> gameDays) {
        this.traces = traces;
        this.gameDays = gameDays;
        written = new WrittenTests(traces.testClasses());
        results = TestResults.read(traces.build(), traces.output(), traces.since());
        asked = written.areCompiled() && !results.isEmpty() && !traces.chosen();
        earlier = EarlierBuild.read(traces);
        metrics = MetricNames.read(traces).orElse(null);
    }

    @Override
    public Sighting test(String name) {
        return results.of(name)
                .map(ending -> switch (ending) {
                    case PASSED -> Sighting.holds(traces.today(), "passed in this build");
                    case FAILED -> new Sighting(Sight.BROKEN, "failed in this build");
                    case UNDECIDED -> new Sighting(Sight.SILENT, "was skipped, or passed at a later attempt only");
                })
                .or(() -> gameDay(name))
                .or(() -> earlier.test(name))
                .orElseGet(() -> withoutResult(name));
    }

    /** Evidence of game days is of exact bytes, so that it counts in a build that runs no tests. */
    private Optional<Sighting> gameDay(String name) {
        List<Proof> proofs = gameDays.stream()
                .filter(proof -> proof.current()
                        && (proof.test().equals(name)
                                || TestName.owner(proof.test()).equals(name)))
                .toList();
        Optional<LocalDate> oldest = proofs.stream()
                .map(proof -> proof.provedAt().atOffset(ZoneOffset.UTC).toLocalDate())
                .min(Comparator.naturalOrder());
        return oldest.map(day -> proofs.stream().allMatch(Proof::holds)
                ? Sighting.holds(day, "was proved on " + day + ", and nothing of it has changed since")
                : new Sighting(Sight.BROKEN, "did not prove what it should on " + day));
    }

    private Sighting withoutResult(String name) {
        if (!written.areCompiled()) {
            return new Sighting(Sight.NOT_ASKED, "could not be looked at: no test is compiled");
        }
        return written.missing(name)
                .map(why -> traces.shared()
                        ? new Sighting(Sight.ELSEWHERE, "is not of this module")
                        : new Sighting(Sight.ABSENT, why))
                .orElse(
                        asked
                                ? new Sighting(Sight.SILENT, "did not run in this build")
                                : new Sighting(Sight.NOT_ASKED, "was not run in this build"));
    }

    @Override
    public Sighting metric(String name) {
        if (metrics == null) {
            return earlier.metric(name)
                    .orElse(
                            asked && !traces.shared()
                                    ? new Sighting(
                                            Sight.SILENT, "was not seen: no test left " + MetricNames.FILE + " behind")
                                    : new Sighting(Sight.NOT_ASKED, "was not looked for in this build"));
        }
        if (metrics.contains(name)) {
            return Sighting.holds(traces.today(), "is registered");
        }
        return traces.shared()
                ? new Sighting(Sight.ELSEWHERE, "is not of this module")
                : new Sighting(
                        Sight.ABSENT,
                        "is not among the " + metrics.size() + " of " + MetricNames.FILE
                                + Nearest.slip(name, metrics)
                                        .map(near -> "; the nearest is " + near)
                                        .orElse(""));
    }

    @Override
    public Sighting codeowners(String pattern) {
        return new CodeOwners(traces.root()).sighting(pattern, traces.today());
    }
}
