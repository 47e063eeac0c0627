package dev.crumple.gameday;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.OutputFolder;
import dev.crumple.evidence.Verdict;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Rehearsables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Runs the test method once with the fault armed, judges what was seen, and leaves evidence. */
final class RunInterceptor implements BeforeEachCallback, InvocationInterceptor, AfterEachCallback {

    private final String failureMode;
    private final Plan plan;
    private final Run planned;
    private final Stalls stalls = new Stalls();

    RunInterceptor(String failureMode, Plan plan, Run planned) {
        this.failureMode = failureMode;
        this.plan = plan;
        this.planned = planned;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        stalls.watch();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stalls.close();
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        List<Rehearsable> guards = Rehearsables.find(failureMode);
        if (guards.isEmpty()) {
            plan.stop();
            Sighting nothing = new Sighting(
                    testName(context), failureMode, planned, null, null, 0, 0, List.of(), run(invocation), false, 0);
            throw failure(nothing, nothing.judge(), Rehearsal.placeOf(context.getRequiredTestMethod()));
        }
        Rehearsable newest = guards.get(guards.size() - 1); // Earlier ones may be left from tests that have ended.
        plan.learn(newest.declaration(), failureMode);
        Cause cause = planned.cause() == null ? plan.firstCause() : planned.cause();
        Run run = new Run(cause, planned.mutant(), planned.step(), planned.emptied());
        Fault fault = Fault.of(cause, newest.method());
        Instant startedAt = Instant.now();
        Sighting sighting;
        StackTraceElement place;
        List<Rehearsable> reached;
        try (Rehearsal rehearsal = Rehearsal.arm(
                context.getRequiredTestMethod(), fault, run.mutant(), run.emptied(), guards, newest.budgetNanos())) {
            Throwable thrown = run(invocation);
            reached = rehearsal.reached();
            sighting = new Sighting(
                    testName(context),
                    failureMode,
                    run,
                    fault,
                    newest.declaration(),
                    newest.budgetNanos() / 1_000_000,
                    rehearsal.delivered(),
                    rehearsal.seen(),
                    thrown,
                    rehearsal.threw(thrown),
                    stalls.longestMillis());
            place = rehearsal.place();
        }
        Judgement judgement = sighting.judge();
        if (sighting.spoiled(judgement.verdict()) && plan.repeat(planned)) {
            throw new TestAbortedException("The machine stood still for " + sighting.stalledMillis()
                    + " ms, so that this run decides nothing and is repeated. " + judgement.message());
        }
        leaveEvidence(context, sighting, judgement, reached, startedAt);
        if (judgement.verdict() == Verdict.PROVED) {
            plan.saw(sighting.step());
        } else if (!judgement.verdict().good()) {
            plan.stop();
            throw failure(sighting, judgement, place);
        }
    }

    /** The harness's own frames say nothing, and runners cut them off: what is shown is where the test stands. */
    private static AssertionFailedError failure(Sighting sighting, Judgement judgement, StackTraceElement place) {
        AssertionFailedError failure = new AssertionFailedError(judgement.message(), sighting.thrown());
        failure.setStackTrace(new StackTraceElement[] {place});
        return failure;
    }

    /** Runs the test and gives back what it threw; a test that aborts itself is not judged. */
    private @Nullable Throwable run(Invocation<Void> invocation) {
        try {
            invocation.proceed();
            return null;
        } catch (TestAbortedException aborted) {
            plan.stop();
            throw aborted;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private static void leaveEvidence(
            ExtensionContext context,
            Sighting sighting,
            Judgement judgement,
            List<Rehearsable> reached,
            Instant startedAt) {
        try {
            Evidence.of(context, sighting, judgement, reached, startedAt)
                    .writeTo(OutputFolder.evidence(OutputFolder.current()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The evidence of " + sighting.test() + " cannot be written, so that nothing would be proved.", e);
        }
    }

    private static String testName(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
    }
}
