package dev.crumple.resilience.internal.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.internal.events.Watch;
import dev.crumple.resilience.internal.time.SystemTime;
import org.junit.jupiter.api.Test;

class HandoverTest {

    @Test
    void theWorkHasItsCallersDeadlineAndWatchAndTheThreadHasNeitherAfterwards() throws Exception {
        ThreadDeadline deadline = new ThreadDeadline.At(new SystemTime(), 0);
        Watch watch = Watch.begin();
        Handover handover = Handover.until(deadline);
        watch.end();
        assertThat(handover.run(ThreadDeadline::current)).isSameAs(deadline);
        assertThat(handover.run(Watch::current)).isSameAs(watch);
        assertThat(ThreadDeadline.current()).isNull();
        assertThat(Watch.current()).isNull();
    }
}
