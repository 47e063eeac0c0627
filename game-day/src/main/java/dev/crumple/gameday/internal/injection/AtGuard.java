package dev.crumple.gameday.internal.injection;

import dev.crumple.evidence.Where;
import dev.crumple.gameday.InjectedFaultException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A fault inside the guard, instead of the call. */
final class AtGuard implements Injection {

    private final GuardEffect effect;
    private final long boundNanos;
    private final AtomicInteger delivered = new AtomicInteger();
    private volatile @Nullable CountDownLatch released;
    private volatile boolean ranOut;

    AtGuard(GuardEffect effect, long boundNanos) {
        this.effect = effect;
        this.boundNanos = boundNanos;
    }

    @Override
    public Where where() {
        return Where.GUARD;
    }

    @Override
    public void arm() {
        released = new CountDownLatch(1);
    }

    @Override
    public void release() {
        CountDownLatch waiting = released;
        released = null;
        if (waiting != null) {
            waiting.countDown();
        }
    }

    @Override
    public @Nullable Object around(Callable<?> work) throws Throwable {
        CountDownLatch armed = released;
        if (armed == null) {
            return work.call();
        }
        delivered.incrementAndGet();
        if (ranOut) {
            throw new InjectedFaultException("the harness has ended all waiting");
        }
        return effect.happen(work, new Wait(armed, boundNanos));
    }

    @Override
    public int deliveries() {
        return delivered.get();
    }

    @Override
    public void runOut() {
        ranOut = true;
    }
}
