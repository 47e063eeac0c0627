package dev.crumple.resilience.internal.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.internal.time.SystemTime;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GuardThreadsTest {

    private final LinkedBlockingQueue<Thread> ranOn = new LinkedBlockingQueue<>();

    @Test
    void whatMustNotHoldUpWhoeverAsksRunsElsewhereUntilTheyAreClosed() throws InterruptedException {
        GuardThreads threads = new GuardThreads(new SystemTime());
        threads.elsewhere().execute(() -> ranOn.add(Thread.currentThread()));
        assertThat(ranOn.take()).isNotSameAs(Thread.currentThread());
        threads.close();
        threads.elsewhere().execute(() -> ranOn.add(Thread.currentThread()));
        assertThat(ranOn).containsExactly(Thread.currentThread());
    }
}
