package dev.crumple.resilience.internal.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.internal.time.SystemTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A machine that has no thread left to give is what outlets meet in an incident. */
@Timeout(30)
class OutletsWithoutThreadsTest {

    private static final GuardEvent FIRST = new GuardEvent.Lost(Instant.EPOCH, 1);
    private static final GuardEvent SECOND = new GuardEvent.Lost(Instant.EPOCH, 2);

    private final List<GuardEvent> heard = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean exhausted = new AtomicBoolean(true);
    private final ThreadFactory threads = task -> {
        if (exhausted.get()) {
            throw new OutOfMemoryError("unable to create native thread, as it were");
        }
        return new Thread(task);
    };
    private final SystemTime time = new SystemTime();
    private final Outlets outlets = new Outlets(List.of(heard::add), time, threads);

    @Test
    void nothingIsLostWhenTheNextEventFindsAThread() {
        outlets.tell(FIRST);
        exhausted.set(false);
        outlets.tell(SECOND);
        outlets.close();
        assertThat(heard).containsExactly(FIRST, SECOND);
    }

    @Test
    void theEndAsksOnceMore() {
        outlets.tell(FIRST);
        exhausted.set(false);
        outlets.close();
        assertThat(heard).containsExactly(FIRST);
    }

    @Test
    void whatNobodyCouldHearIsLost() {
        outlets.tell(FIRST);
        outlets.tell(SECOND);
        outlets.close();
        assertThat(heard).isEmpty();
        assertThat(outlets.lost()).isEqualTo(2);
    }
}
