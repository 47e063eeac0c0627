package dev.crumple.resilience;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Calls a guard of no consequence once per JVM, before any that matters: the first calls of a service must not pay for
 * the loading of classes out of their budget.
 */
final class WarmUp {

    private static final String GOOD = "good";

    @Feature(id = "warm-up", criticality = Criticality.OPTIONAL)
    private interface Subject {
        @FailureMode(
                id = "cold",
                dependency = "none",
                when = {Cause.THROWS, Cause.BAD_CONTENT},
                customerSees = "Nothing.")
        @Budget("10s")
        @Healthy(accepts = Good.class)
        @Fallback(lastGood = "1s", to = Lesser.class)
        String call(String answer);

        @FailureMode(id = "deaf", dependency = "none", when = Cause.HANGS, customerSees = "Nothing.")
        @Budget("1ms")
        @FailFast
        void hang() throws InterruptedException;
    }

    private static final class Good implements Predicate<String> {
        @Override
        public boolean test(String answer) {
            return answer.equals(GOOD);
        }
    }

    private static final class Lesser implements Subject {
        @Override
        public String call(String answer) {
            return GOOD;
        }

        @Override
        public void hang() {}
    }

    /** No lambda in {@link Once}: another thread runs it, which would wait for the initialiser that waits for it. */
    private static final class Primary implements Subject {
        @Override
        public String call(String answer) {
            if (answer.isEmpty()) {
                throw new IllegalStateException("warm-up");
            }
            return answer;
        }

        @Override
        public void hang() throws InterruptedException {
            TimeUnit.SECONDS.sleep(10);
        }
    }

    private static final class Once {
        static {
            try (Guards guards = Guards.cold()) {
                Subject subject = guards.protect(Subject.class, new Primary());
                subject.call(GOOD);
                subject.call("bad");
                subject.call("");
                page(guards, subject);
                hang(subject);
            } catch (Throwable stillCold) {
                // Guards are made all the same: a thread that is interrupted, or a machine that has no threads to give,
                // makes the first calls slower and must not fail this class for the life of the JVM.
            }
        }

        /** Initialises this class, which does it all. */
        static void more() {}
    }

    private WarmUp() {}

    private static void page(Guards guards, Subject subject) {
        try (PageBudget.Page page = guards.page(Duration.ofSeconds(10), 1).open()) {
            page.part("warm-up", () -> subject.call(GOOD)).orElse(GOOD);
            page.removed();
        }
    }

    /** The first call that hangs comes in an incident, together with many others. */
    private static void hang(Subject subject) throws InterruptedException {
        try {
            subject.hang();
        } catch (FeatureUnavailableException late) {
            // As it must.
        }
    }

    static void once() {
        Once.more();
    }
}
