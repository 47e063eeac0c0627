package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs events under the logger {@code dev.crumple.guard}, one line each; calls that fail alike are at most two lines a
 * second.
 */
public final class Slf4jListener implements GuardListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.crumple.guard");

    private final Folding folding = new Folding(LOG::warn);

    @Override
    public void on(GuardEvent event) {
        folding.hear(event);
    }

    @Override
    public void close() {
        folding.end();
    }
}
