package dev.crumple.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The pools that sides without one of their own are given. */
final class Pools {

    private static final int IDLE_SECONDS = 10;
    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    };

    private Pools() {}

    /** Direct hand-off and no queue, as guards have it. */
    static ExecutorService cached() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), DAEMONS);
    }

    static ExecutorService fixed(int threads) {
        return new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DAEMONS);
    }

    /** A hand-off and nothing else. */
    static Callable<String> bare(Dependency dependency, Terms none) {
        ExecutorService pool = cached();
        Callable<String> work = dependency::answer;
        return () -> pool.submit(work).get();
    }
}
