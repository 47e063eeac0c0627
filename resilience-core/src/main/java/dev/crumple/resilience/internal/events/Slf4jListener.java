package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs events, one line each, under the logger {@code dev.crumple.guard}. */
public final class Slf4jListener implements GuardListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.crumple.guard");

    @Override
    public void on(GuardEvent event) {
        if (event instanceof GuardEvent.Degraded degraded) {
            LOG.warn(
                    "{} {} after {} ms, served {}{}{}",
                    degraded.failureMode(),
                    degraded.reason(),
                    degraded.elapsed().toMillis(),
                    degraded.step().label(),
                    degraded.age() == null ? "" : " (" + degraded.age().toSeconds() + " s old)",
                    degraded.thrown() == null ? "" : ": " + degraded.thrown());
        } else if (event instanceof GuardEvent.Transition transition) {
            LOG.warn("{} breaker {} -> {}", transition.failureMode(), transition.from(), transition.to());
        } else if (event instanceof GuardEvent.Summary summary) {
            LOG.warn(
                    "{} {} for {} calls, served {}",
                    summary.failureMode(),
                    summary.reason(),
                    summary.count(),
                    summary.step().label());
        }
    }
}
