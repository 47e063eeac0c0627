package dev.crumple.gameday.internal.injection;

import dev.crumple.evidence.Where;
import dev.crumple.gameday.fault.WireFault;
import dev.crumple.gameday.wire.FaultProxy;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A fault on the connection to the dependency, behind the client. */
final class OnWire implements Injection {

    /** More connections than a pool in a test keeps. */
    private static final int MOST_STALE = 64;

    private final WireFault fault;
    private final FaultProxy proxy;
    private final AtomicInteger calls = new AtomicInteger();
    private int counted;
    private boolean begun;
    private boolean armed;

    OnWire(WireFault fault, FaultProxy proxy) {
        this.fault = fault;
        this.proxy = proxy;
    }

    @Override
    public Where where() {
        return Where.WIRE;
    }

    @Override
    public synchronized void arm() {
        change(fault);
        armed = true;
    }

    @Override
    public synchronized void release() {
        if (armed) {
            proxy.release();
            armed = false;
        }
    }

    @Override
    public synchronized void runOut() {
        if (armed) {
            change(new WireFault.Reset());
        }
    }

    /** A proxy counts from each arming anew. */
    private void change(WireFault next) {
        counted += begun ? proxy.deliveries() : 0;
        begun = true;
        proxy.arm(next);
    }

    /**
     * Arming has reset the connections that stood, and a client may take one of them from its pool before it notices: the
     * call fails, and has not met the fault. Then it is made again, as clients do.
     */
    @Override
    public @Nullable Object around(Callable<?> work) throws Throwable {
        calls.incrementAndGet();
        for (int stale = 0; ; stale++) {
            try {
                return work.call();
            } catch (Throwable thrown) {
                if (stale == MOST_STALE
                        || !mayBeStale()
                        || Thread.currentThread().isInterrupted()) {
                    throw thrown;
                }
            }
        }
    }

    private synchronized boolean mayBeStale() {
        return armed && proxy.countsDeliveries() && deliveries() == 0;
    }

    /** Where the system does not count who met the fault, whoever called did. */
    @Override
    public synchronized int deliveries() {
        return proxy.countsDeliveries() ? counted + proxy.deliveries() : calls.get();
    }
}
