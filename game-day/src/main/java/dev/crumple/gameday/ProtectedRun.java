package dev.crumple.gameday;

import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.resilience.spi.Observed;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges runs with the protection in force. */
final class ProtectedRun {

    private ProtectedRun() {}

    static Judgement judge(Sighting sighting) {
        String test = sighting.test();
        String mode = sighting.failureMode();
        if (sighting.declaration() == null) {
            return new Judgement(
                    Verdict.NOT_REACHED,
                    "[vacuous-game-day] " + test + " never met " + mode
                            + ": no guard of that failure mode was bound when the test began. Bind the feature in"
                            + " @BeforeEach or in the constructor, or correct the id." + alsoThrown(sighting));
        }
        if (sighting.delivered() == 0 && !sighting.seen().isEmpty()) {
            return new Judgement(
                    Verdict.NOT_REACHED,
                    "[unproved-failure-mode] " + test + " called what " + mode + " protects and was served "
                            + labels(sighting.served()) + " before the fault " + sighting.faultLabel()
                            + " had its turn: the feature is switched off, or its budget of "
                            + sighting.budgetMillis() + " ms is too short to make a call at all."
                            + alsoThrown(sighting));
        }
        if (sighting.delivered() == 0) {
            return new Judgement(
                    Verdict.NOT_REACHED,
                    "[vacuous-game-day] " + test + " never called what " + mode
                            + " protects, so that the fault " + sighting.faultLabel()
                            + " was not delivered. Call the feature in the test." + alsoThrown(sighting));
        }
        Set<Step> declared = Set.copyOf(sighting.declaration().steps());
        Set<Step> served = sighting.served();
        if (served.isEmpty()) {
            return new Judgement(
                    Verdict.NOT_DEGRADED,
                    "[unproved-failure-mode] " + test + " met " + mode + " " + sighting.circumstances()
                            + " and was not degraded: the answer was taken for a healthy one. Correct what @Healthy"
                            + " accepts, or the causes declared." + alsoThrown(sighting));
        }
        Step wanted = sighting.run().step();
        boolean asDeclared = wanted == null ? declared.containsAll(served) : served.equals(Set.of(wanted));
        if (!asDeclared) {
            return new Judgement(
                    Verdict.NOT_DEGRADED,
                    "[unproved-failure-mode] " + test + " met " + mode + " " + sighting.circumstances()
                            + " and was served " + labels(served) + ", where "
                            + (wanted == null
                                    ? labels(sighting.declaration().steps()) + " is declared"
                                    : wanted.label() + " is to be proved")
                            + "."
                            + (wanted == Step.LAST_GOOD
                                    ? " Call the feature with the same arguments in @BeforeEach, so that there is a last good value."
                                    : "")
                            + alsoThrown(sighting));
        }
        // The guard decides what is late; a second budget on top means that it could not let its caller go.
        long tooSlow = 2 * sighting.budgetMillis() + 250;
        if (sighting.seen().stream().mapToLong(Observed::nanos).anyMatch(nanos -> nanos > tooSlow * 1_000_000)) {
            return new Judgement(
                    Verdict.TOO_SLOW,
                    "[unproved-failure-mode] " + test + " met " + mode + " " + sighting.circumstances()
                            + " and its caller waited " + sighting.longestMillis()
                            + " ms. Declare HANDED_OFF for code that does not honour interrupts.");
        }
        if (sighting.thrown() != null) {
            return new Judgement(
                    Verdict.BODY_FAILED,
                    "[unproved-failure-mode] " + test + " met " + mode + " " + sighting.circumstances()
                            + ", was served " + labels(served) + ", and failed: " + sighting.failure());
        }
        return new Judgement(
                Verdict.PROVED,
                test + " met " + mode + " " + sighting.circumstances() + " and was served " + labels(served)
                        + " within " + sighting.longestMillis() + " ms.");
    }

    private static String labels(Collection<Step> steps) {
        return steps.stream().sorted().map(Step::label).collect(Collectors.joining(" and "));
    }

    private static String alsoThrown(Sighting sighting) {
        return sighting.thrown() == null ? "" : " The test threw " + sighting.failure();
    }
}
