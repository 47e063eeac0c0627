package dev.crumple.resilience;

import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A home page of four features in frozen time: its page has 300 ms for four parts in flight, each guard ten seconds. */
final class Home implements AutoCloseable {

    static final Duration PAGE = Duration.ofMillis(300);
    static final Duration PARTS = Duration.ofMillis(270);
    static final int PLACES = 4;
    static final Duration GUARD = Duration.ofSeconds(10);

    @Feature(id = "catalogue", criticality = Criticality.INDISPENSABLE)
    interface Catalogue {
        @FailureMode(id = "down", dependency = "d", when = Cause.HANGS, customerSees = "Sorry.")
        @Budget("10s")
        @FailFast
        String titles();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "d", when = Cause.HANGS, customerSees = "Popular titles.")
        @Budget("10s")
        @Fallback(literal = "popular")
        String titles();
    }

    @Feature(id = "similar", criticality = Criticality.OPTIONAL)
    interface Similar {
        @FailureMode(id = "down", dependency = "d", when = Cause.HANGS, customerSees = "No row.")
        @Budget(value = "10s", interrupt = false)
        @RemoveFeature
        List<String> titles();
    }

    @Feature(id = "offers", criticality = Criticality.OPTIONAL)
    interface Offers {
        @FailureMode(id = "down", dependency = "d", when = Cause.HANGS, customerSees = "No offers.")
        @Budget("10s")
        @FailFast
        String offers();
    }

    final FakeTime time = new FakeTime();
    final Guards guards = Guards.builder().time(time).build();
    final Guard catalogue = guards.guard(Catalogue.class, "titles");
    final Guard row = guards.guard(Row.class, "titles");
    final Guard similar = guards.guard(Similar.class, "titles");
    final Guard offers = guards.guard(Offers.class, "offers");
    final PageBudget budget = guards.page(PAGE, PLACES);

    private final CountDownLatch end = new CountDownLatch(1);

    Home() {
        time.pass(Duration.ofMinutes(1)); // So that time does not begin at nothing.
    }

    /** Calls the guard of similar titles. */
    List<String> similar(Callable<String> title) {
        return similar.call(() -> List.of(title.call()));
    }

    /** Hangs until {@link #end}, deaf to interrupts. */
    String hang() {
        boolean interrupted = false;
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException deaf) {
                interrupted = true;
            }
        }
        return interrupted ? "interrupted" : "late";
    }

    /** Ends what hangs. */
    void end() {
        end.countDown();
    }

    /** Does something as soon as the current thread waits for a part. */
    void whileWaiting(Runnable something) {
        Thread waits = Thread.currentThread();
        Thread other = new Thread(() -> {
            await().until(() -> LockSupport.getBlocker(waits) != null);
            something.run();
        });
        other.setDaemon(true);
        other.start();
    }

    /** Makes a call that tells when it has begun, and hangs. */
    Callable<String> hanging(CountDownLatch begun) {
        return () -> {
            begun.countDown();
            return hang();
        };
    }

    @Override
    public void close() {
        end();
        guards.close();
        Thread.interrupted(); // Some tests interrupt themselves.
    }
}
