package dev.crumple.gameday.internal.junit;

import dev.crumple.gameday.internal.injection.Witness;
import dev.crumple.gameday.internal.plan.ImpossibleGameDayException;
import dev.crumple.gameday.internal.verdict.Judgement;
import dev.crumple.gameday.internal.verdict.Sighting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** How game days fail: with the sentence that says why, at the place where the test stands. */
final class Failures {

    private Failures() {}

    static AssertionFailedError judged(Judgement judgement, Sighting sighting, Witness witness) {
        return failure(judgement.message(), sighting.thrown(), witness.place());
    }

    static AssertionFailedError neverBound(String failureMode, @Nullable Throwable thrown, ExtensionContext context) {
        String also =
                thrown == null ? "" : " The test threw " + thrown.getClass().getName() + ": " + thrown.getMessage();
        return failure(
                "[vacuous-game-day] " + TestKey.nameOf(context) + " never met " + failureMode
                        + ": no guard of that failure mode was bound when the test began. Bind the feature in"
                        + " @BeforeEach or in the constructor, or correct the id." + also,
                thrown,
                Witness.placeOf(context.getRequiredTestMethod()));
    }

    static AssertionFailedError impossible(
            String failureMode, ImpossibleGameDayException impossible, ExtensionContext context) {
        return failure(
                "[unproved-failure-mode] " + TestKey.nameOf(context) + " cannot rehearse " + failureMode + ". "
                        + impossible.getMessage(),
                impossible.getCause(),
                Witness.placeOf(context.getRequiredTestMethod()));
    }

    static AssertionFailedError otherwiseSet(Sighting sighting, Witness witness) {
        return failure(
                "[unproved-failure-mode] " + sighting.test() + " rehearsed " + sighting.failureMode()
                        + " with other settings than those declared, which says nothing about the declaration. Take the"
                        + " override away, or declare what it says.",
                sighting.thrown(),
                witness.place());
    }

    /** The harness's own frames say nothing, and runners cut them off: what is shown is where the test stands. */
    private static AssertionFailedError failure(
            @Nullable String message, @Nullable Throwable cause, StackTraceElement place) {
        AssertionFailedError failure = new AssertionFailedError(message, cause);
        failure.setStackTrace(new StackTraceElement[] {place});
        return failure;
    }
}
