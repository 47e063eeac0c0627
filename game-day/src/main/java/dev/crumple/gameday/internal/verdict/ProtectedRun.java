package dev.crumple.gameday.internal.verdict;

import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import dev.crumple.gameday.internal.verdict.Sighting.End;
import dev.crumple.resilience.spi.Observed;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges a run with the protection in force. */
final class ProtectedRun {

    private final Sighting sighting;
    private final Set<Step> served;

    private ProtectedRun(Sighting sighting) {
        this.sighting = sighting;
        this.served = sighting.served();
    }

    static Judgement judge(Sighting sighting) {
        return new ProtectedRun(sighting).judgement();
    }

    private Judgement judgement() {
        if (sighting.delivered() == 0) {
            return new Judgement(Verdict.NOT_REACHED, notReached() + alsoThrown());
        }
        String degraded = served.isEmpty() ? notDegraded() : otherwiseDegraded();
        if (degraded != null) {
            return new Judgement(Verdict.NOT_DEGRADED, met() + degraded + alsoThrown());
        }
        String slow = tooSlow();
        if (slow != null) {
            return new Judgement(Verdict.TOO_SLOW, met() + slow);
        }
        if (sighting.thrown() != null) {
            return new Judgement(
                    Verdict.BODY_FAILED,
                    met() + ", was served " + labels(served) + ", and failed: " + sighting.failure());
        }
        return new Judgement(
                Verdict.PROVED,
                sighting.test() + " met " + sighting.failureMode() + " " + sighting.circumstances() + " and was served "
                        + labels(served) + " within " + sighting.longestMillis() + " ms.");
    }

    private String met() {
        return "[unproved-failure-mode] " + sighting.test() + " met " + sighting.failureMode() + " "
                + sighting.circumstances();
    }

    private String notReached() {
        String fault = sighting.run().fault().label();
        String called = sighting.test() + " called what " + sighting.failureMode() + " protects";
        if (!served.isEmpty()) {
            return "[unproved-failure-mode] " + called + " and was served " + labels(served) + " before the fault "
                    + fault
                    + " had its turn: the feature is switched off, its caller is interrupted, or its budget of "
                    + sighting.budgetMillis() + " ms is too short to make a call at all.";
        }
        if (!sighting.seen().isEmpty() && sighting.where() == Where.GUARD) {
            return "[vacuous-game-day] " + called + " after the fault " + fault
                    + " had been released. Call it before, or arm the fault again.";
        }
        if (!sighting.seen().isEmpty()) {
            return "[vacuous-game-day] " + called + ", and the fault " + fault + " was not on its way: the client does"
                    + " not connect through the proxy, or its answer is shorter than the fault asks for.";
        }
        return "[vacuous-game-day] " + sighting.test() + " never called what " + sighting.failureMode()
                + " protects, so that the fault " + fault
                + " was not delivered. Call the feature in the test, and wait for its answer." + passedBy();
    }

    private String notDegraded() {
        return sighting.seen().isEmpty()
                ? " and ended before it was answered. Wait for the answer in the test."
                : " and was not degraded: the answer was taken for a healthy one. Correct what @Healthy accepts, or the"
                        + " causes declared.";
    }

    /** Nobody knows for whom it called: it may work for this test, or for one beside it. */
    private String passedBy() {
        return sighting.passedBy() == null
                ? ""
                : " The thread " + sighting.passedBy()
                        + " did call it, which a rehearsal does not reach in a parallel suite. If that was for this test,"
                        + " put @Isolated on the class, or @ResourceLock(Resources.GLOBAL) on the method: then it reaches"
                        + " every thread.";
    }

    private @Nullable String otherwiseDegraded() {
        Step wanted = sighting.run().step();
        boolean asDeclared =
                wanted == null ? sighting.declaration().steps().containsAll(served) : served.equals(Set.of(wanted));
        if (asDeclared) {
            return null;
        }
        return " and was served " + labels(served) + ", where "
                + (wanted == null
                        ? labels(sighting.declaration().steps()) + " is declared."
                        : wanted.label() + " is to be proved.")
                + (wanted == Step.LAST_GOOD
                        ? " Call the feature with the same arguments in @BeforeEach, so that there is a last good value."
                        : "");
    }

    /** The guard decides what is late; a second budget on top means that it could not let its caller go. */
    private @Nullable String tooSlow() {
        if (sighting.end() != End.ITSELF) {
            return " and did not end until "
                    + (sighting.end() == End.LIFTED ? "the fault was lifted" : "its thread was interrupted")
                    + ": it waits for something that the guard does not limit.";
        }
        // Who waits for the end of the fault waits a whole budget longer than this: no stall explains that.
        long stalled = Math.min(sighting.stalledMillis(), sighting.budgetMillis() - 1);
        long tooSlow = 2 * sighting.budgetMillis() + 250 + stalled;
        if (sighting.seen().stream().mapToLong(Observed::nanos).noneMatch(nanos -> nanos > tooSlow * 1_000_000)) {
            return null;
        }
        return " and its caller waited " + sighting.longestMillis()
                + " ms. Declare HANDED_OFF for code that does not honour interrupts.";
    }

    private static String labels(Collection<Step> steps) {
        return steps.stream().sorted().map(Step::label).collect(Collectors.joining(" and "));
    }

    private String alsoThrown() {
        return sighting.thrown() == null ? "" : " The test threw " + sighting.failure();
    }
}
