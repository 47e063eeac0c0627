package dev.crumple.gameday.internal.verdict;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Verdict;
import dev.crumple.gameday.internal.Lineage;
import dev.crumple.gameday.internal.verdict.Sighting.End;
import dev.crumple.resilience.FeatureUnavailableException;
import org.jspecify.annotations.Nullable;

/** Judges a run without the protection, or without a part of it: the same test, which just passed, should fail. */
final class CounterRun {

    private static final String AWAITED_IN_VAIN = "org.awaitility.core.ConditionTimeoutException";

    private final Sighting sighting;
    private final Mutant mutant;

    private CounterRun(Sighting sighting) {
        this.sighting = sighting;
        this.mutant = sighting.run().mutant();
    }

    static Judgement judge(Sighting sighting) {
        return new CounterRun(sighting).judgement();
    }

    private Judgement judgement() {
        Throwable thrown = sighting.thrown();
        if (sighting.delivered() == 0) {
            return bad(
                    Verdict.NOT_REACHED,
                    "did not call the feature again" + without() + ". Let every run of the test call it.");
        }
        if (sighting.end() == End.GIVEN_UP) {
            return bad(
                    Verdict.RUN_ERROR,
                    "did not end" + without() + " until its thread was interrupted, long after the fault was lifted,"
                            + " which proves nothing. Put a time limit on what it waits for.");
        }
        if (Lineage.of(thrown).anyMatch(CounterRun::isAssertion)) {
            return good(Verdict.KILLED_BY_ASSERTION, "fails" + without() + ": " + firstLine(thrown));
        }
        if (thrown != null && escaped(thrown)) {
            return good(
                    Verdict.KILLED_BY_ESCAPED_FAULT, "meets the fault itself" + without() + ": " + firstLine(thrown));
        }
        if (thrown != null) {
            return bad(
                    Verdict.RUN_ERROR,
                    "fails" + without()
                            + " for a reason that has nothing to do with the fault, which proves nothing: "
                            + sighting.failure()
                            + ". Make the test repeatable, and assert on answers instead of letting a client throw.");
        }
        boolean untimed = mutant == Mutant.PROTECTION_OFF || mutant == Mutant.NO_TIME_LIMIT;
        if (untimed && sighting.run().fault().waits() && sighting.longestMillis() > sighting.budgetMillis()) {
            return good(Verdict.KILLED_BY_OVERRUN, "waits " + sighting.longestMillis() + " ms" + without() + ".");
        }
        return bad(Verdict.SURVIVED, "passes" + without() + survived());
    }

    private Judgement good(Verdict verdict, String what) {
        return new Judgement(verdict, sighting.test() + " " + what);
    }

    private Judgement bad(Verdict verdict, String what) {
        String rule = mutant.gates() ? "[vacuous-game-day] " : "";
        return new Judgement(verdict, rule + sighting.test() + " " + what);
    }

    private String without() {
        String part = switch (mutant) {
            case NO_TIME_LIMIT -> "the time limit of ";
            case NO_FALLBACK -> "the fallback of ";
            case EMPTY_FALLBACK -> "the content of the fallback of ";
            default -> "the protection of ";
        };
        return " without " + part + sighting.failureMode() + " " + sighting.circumstances();
    }

    /** Awaitility waits for what it asserts, and does not say so by the type that it throws. */
    private static boolean isAssertion(Throwable link) {
        return link instanceof AssertionError || link.getClass().getName().equals(AWAITED_IN_VAIN);
    }

    /** Bad content, and no content, may hurt the page far from where they came in. */
    private boolean escaped(Throwable thrown) {
        return sighting.escaped()
                || mutant == Mutant.EMPTY_FALLBACK
                || (mutant == Mutant.NO_FALLBACK && isUnavailable(thrown))
                || (mutant == Mutant.PROTECTION_OFF && sighting.run().cause() == Cause.BAD_CONTENT);
    }

    private boolean isUnavailable(Throwable thrown) {
        return Lineage.of(thrown)
                .anyMatch(link -> link instanceof FeatureUnavailableException unavailable
                        && featureOf(unavailable.failureMode()).equals(featureOf(sighting.failureMode())));
    }

    private static String featureOf(String failureMode) {
        return failureMode.substring(0, (failureMode + "/").indexOf('/'));
    }

    private String survived() {
        return switch (mutant) {
            case NO_TIME_LIMIT -> ": something else ends the call in time, such as a time-out of the client.";
            case NO_FALLBACK -> ": the same is shown when the feature fails fast.";
            case EMPTY_FALLBACK ->
                ": nobody looks at what is served. Assert what customers see: " + sighting.customerSees();
            default ->
                (sighting.end() == End.LIFTED
                                ? ", once the fault is lifted: it tries again until it succeeds, and"
                                : ": it")
                        + " would not notice if the degradation were gone. Assert what customers see instead: "
                        + sighting.customerSees();
        };
    }

    private static String firstLine(@Nullable Throwable thrown) {
        String text = String.valueOf(thrown);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " …";
    }
}
