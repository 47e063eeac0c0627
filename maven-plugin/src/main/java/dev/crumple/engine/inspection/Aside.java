package dev.crumple.engine.inspection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A second pair of hands: does one work after the other on a thread of its own, while its owner does something else. What
 * such work does and what its owner does meanwhile must not depend on each other.
 */
final class Aside implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Aside::daemon);

    /**
     * Takes up a work.
     *
     * @return gives the result, once it is there, or throws what the work threw
     */
    <T> Supplier<T> begin(Supplier<T> work) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work, thread);
        return () -> {
            try {
                return result.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error failure) {
                    throw failure;
                }
                throw e;
            }
        };
    }

    /** Waits for the end of all work: it reads files that its owner is about to close. Who is interrupted waits no longer. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "crumple-aside");
        thread.setDaemon(true);
        return thread;
    }
}
