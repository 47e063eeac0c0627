package dev.crumple.gameday;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Verdict;
import org.jspecify.annotations.Nullable;

/** Judges runs with the protection off: the same test, which just passed, must fail. */
final class CounterRun {

    private CounterRun() {}

    static Judgement judge(Sighting sighting) {
        String test = sighting.test();
        String without = " without the protection of " + sighting.failureMode() + " " + sighting.circumstances();
        Throwable thrown = sighting.thrown();
        if (sighting.delivered() == 0) {
            return new Judgement(
                    Verdict.NOT_REACHED,
                    "[vacuous-game-day] " + test + " did not call the feature again" + without
                            + ". Let every run of the test call it.");
        }
        if (thrown instanceof AssertionError) {
            return new Judgement(Verdict.KILLED_BY_ASSERTION, test + " fails" + without + ": " + firstLine(thrown));
        }
        boolean chokedOnContent = thrown != null && sighting.run().cause() == Cause.BAD_CONTENT;
        if (sighting.escaped() || chokedOnContent) {
            return new Judgement(
                    Verdict.KILLED_BY_ESCAPED_FAULT,
                    test + " meets the fault itself" + without + ": " + firstLine(thrown));
        }
        if (thrown != null) {
            return new Judgement(
                    Verdict.RUN_ERROR,
                    "[vacuous-game-day] " + test + " fails" + without
                            + " for a reason that has nothing to do with the fault, which proves nothing: "
                            + sighting.failure()
                            + ". Make the test repeatable, and assert on answers instead of letting a client throw.");
        }
        boolean waits = sighting.fault() != null && sighting.fault().waits();
        if (waits && sighting.longestMillis() > sighting.budgetMillis()) {
            return new Judgement(
                    Verdict.KILLED_BY_OVERRUN, test + " waits " + sighting.longestMillis() + " ms" + without + ".");
        }
        return new Judgement(
                Verdict.SURVIVED,
                "[vacuous-game-day] " + test + " passes" + without
                        + ": it would not notice if the degradation were gone. Assert what customers see instead: "
                        + customerSees(sighting));
    }

    private static String customerSees(Sighting sighting) {
        return sighting.declaration() == null
                ? ""
                : "\""
                        + sighting.declaration()
                                .mode(sighting.failureMode())
                                .orElseThrow()
                                .customerSees() + "\"";
    }

    private static String firstLine(@Nullable Throwable thrown) {
        String text = String.valueOf(thrown);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " …";
    }
}
