package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a guard needs for a call on its caller's thread is there before the call. */
class AllocationTest {

    private static final int CALLS = 1000;

    private final Guards guards = Guards.builder().build();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Feature(id = "row", criticality = Criticality.OPTIONAL)
    interface Row {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Popular titles.")
        @Budget(value = "10s", waiting = Waiting.ON_CALLER)
        @Fallback(literal = "popular")
        String titles();

        @FailureMode(id = "too", dependency = "d", when = Cause.THROWS, customerSees = "Popular titles.")
        @Budget("10s")
        @Fallback(literal = "popular")
        String handedOff();
    }

    @AfterEach
    void close() {
        guards.close();
    }

    /** Less than a byte per call: the classes and thread-locals of the first ones are not counted, those of a clock are. */
    private void assertNothingIsAllocated(Guard guard, Callable<String> work, String answer) {
        for (int call = 0; call < CALLS; call++) {
            assertThat(guard.<String>call(work)).isEqualTo(answer);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int call = 0; call < CALLS; call++) {
            guard.<String>call(work);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(CALLS);
    }

    @Test
    void aHealthyCallOnItsCallersThreadAllocatesNothing() {
        assertNothingIsAllocated(guards.guard(Row.class, "titles"), () -> "personal", "personal");
    }

    @Test
    void norDoesACallOfARemovedFeature() {
        Guard guard = guards.guard(Row.class, "titles");
        guards.switches().remove("row", "operator");
        assertNothingIsAllocated(guard, () -> "personal", "popular");
    }

    @Test
    void norDoesACallThatAnOpenBreakerRefuses() {
        Guard guard = guards.guard(Row.class, "handedOff");
        Callable<String> broken = () -> {
            throw new IllegalStateException("broken");
        };
        while (guard.protection().breaker().state() == GuardEvent.State.CLOSED) {
            guard.call(broken);
        }
        assertNothingIsAllocated(guard, () -> "personal", "popular");
    }
}
