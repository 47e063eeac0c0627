package dev.crumple.resilience;

import dev.crumple.resilience.internal.context.Handover;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the caller of a call that answers later is given at once, and how it is completed. Thread-safe. */
final class Promised {

    private final CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
    private final Handover context;

    /** Promises an answer to the current thread, whose context the degradation will have. */
    Promised(Handover context) {
        this.context = context;
    }

    CompletableFuture<@Nullable Object> answer() {
        return answer;
    }

    /** Completes it with what the degradation gives, or throws. */
    void degrade(Executor threads, Callable<@Nullable Object> degradation) {
        // What follows on the answer is not part of the call, so it is completed outside the call's context.
        threads.execute(() -> settle(() -> answer.complete(context.run(degradation))));
    }

    /** Does what ends in a completed answer, or throws. */
    void settle(Settling settling) {
        try {
            settling.settle();
        } catch (Throwable thrown) {
            answer.completeExceptionally(thrown);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What watches for a cancelled promise cannot fail.
    void whenCancelled(Runnable task) {
        answer.whenComplete((value, thrown) -> {
            if (answer.isCancelled()) {
                task.run();
            }
        });
    }

    /** Ends in a completed answer, or throws. */
    interface Settling {
        void settle() throws Exception;
    }
}
