package dev.crumple.resilience;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** Waits for what another thread is about to do. */
final class Soon {

    private Soon() {}

    static ConditionFactory soon() {
        return await().pollInterval(Duration.ofMillis(1)).pollDelay(Duration.ZERO);
    }
}
