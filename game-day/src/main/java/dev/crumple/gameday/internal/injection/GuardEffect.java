package dev.crumple.gameday.internal.injection;

import dev.crumple.gameday.InjectedFaultException;
import dev.crumple.gameday.fault.GuardFault;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.ConnectException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What a call meets when a fault stands inside its guard.
 *
 * @param fault the fault
 * @param answer what the method answers with
 * @param later whether the answer comes in a stage or future
 */
record GuardEffect(GuardFault fault, Type answer, boolean later) {

    /**
     * Happens.
     *
     * @param work the call to the dependency
     * @param wait how long nothing happens to those who wait
     */
    @Nullable
    Object happen(Callable<?> work, Wait wait) throws Throwable {
        if (fault instanceof GuardFault.BadContent bad) {
            Object content = bad.answer(answer);
            return later ? CompletableFuture.completedFuture(content) : content;
        } else if (fault instanceof GuardFault.Slow) {
            if (wait.endedEarly()) {
                throw new InjectedFaultException("the rehearsal was over before the answer came");
            }
            return work.call();
        } else if (fault instanceof GuardFault.Hangs) {
            wait.endedEarly();
            throw new InjectedFaultException("the dependency hung until the harness ended it");
        } else if (fault instanceof GuardFault.HangsDeaf) {
            wait.deaf();
            throw new InjectedFaultException("the dependency hung until the harness ended it");
        } else if (fault instanceof GuardFault.ThrowsChecked) {
            throw new IOException("game day: the dependency throws");
        } else if (fault instanceof GuardFault.ThrowsError) {
            throw new NoClassDefFoundError("game day: the dependency throws");
        } else if (fault instanceof GuardFault.Refused) {
            throw new ConnectException("game day: connection refused");
        } else if (fault instanceof GuardFault.Exhausted) {
            throw new RejectedExecutionException("game day: no connection is free");
        }
        throw new InjectedFaultException("the dependency throws");
    }
}
