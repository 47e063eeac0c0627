package dev.crumple.gameday;

import dev.crumple.evidence.OutputFolder;
import dev.crumple.evidence.TestOutcome;
import dev.crumple.gameday.internal.junit.TestKey;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Notes how each test ended, so that a failing build can cite its countermeasures. The JUnit Platform finds it by
 * itself when this module is on the test class path. It never changes a test's outcome.
 */
public final class OutcomeListener implements TestExecutionListener {

    private static final Logger LOG = Logger.getLogger(OutcomeListener.class.getName());

    private volatile @Nullable TestPlan plan;

    /** Made by the JUnit Platform. */
    public OutcomeListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan begun) {
        plan = begun;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        TestSource source = codeOf(test);
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        try {
            if (source instanceof MethodSource method && (test.isTest() || failed)) {
                note(method.getJavaClass(), method.getJavaMethod(), result);
            } else if (source instanceof ClassSource type && failed) {
                note(type.getJavaClass(), null, result);
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "The outcome of " + test.getDisplayName() + " could not be noted.", e);
        }
    }

    /** A dynamic test may name a file as its source; then the method that made it stands for it. */
    private @Nullable TestSource codeOf(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        TestPlan known = plan;
        if (source instanceof MethodSource || source instanceof ClassSource || known == null) {
            return source;
        }
        return known.getParent(test).map(this::codeOf).orElse(null);
    }

    private static void note(Class<?> testClass, @Nullable Method method, TestExecutionResult result)
            throws IOException {
        new TestOutcome(
                        TestKey.of(testClass, method),
                        switch (result.getStatus()) {
                            case SUCCESSFUL -> "PASSED";
                            case ABORTED -> "ABORTED";
                            case FAILED -> "FAILED";
                        },
                        Instant.now(),
                        TestKey.rehearsed(testClass, method),
                        TestKey.countermeasures(testClass, method),
                        result.getThrowable().map(Throwable::toString).orElse(null))
                .appendTo(OutputFolder.tests(OutputFolder.current()));
    }
}
