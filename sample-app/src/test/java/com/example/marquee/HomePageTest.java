package com.example.marquee;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.marquee.dependencies.State;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HomePageTest {

    private MarqueeOnLoopback marquee;

    @BeforeEach
    void start() throws Exception {
        marquee = MarqueeOnLoopback.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (marquee != null) {
            marquee.close();
        }
    }

    @Test
    void isClosedForAMomentWhenTheDatabaseIsGone() throws Exception {
        marquee.database().shutdown();

        Page page = marquee.home("ada");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html()).contains("Closed for a moment", "catalogue/database-down");
    }

    @Test
    void answersWhileEveryOtherDependencyHangs() throws Exception {
        marquee.healthyHome("guest");
        for (String dependency : new String[] {"recommender", "watch-history", "title-graph"}) {
            marquee.put(dependency, State.HANG);
        }

        Page page = marquee.home("grace");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Night Ferry");
        assertThat(page.served()).hasSize(4).containsOnlyOnce("live");
    }

    @Test
    void keepsWhatAViewerBeganWhenTheHistoryStops() throws Exception {
        Page before = marquee.healthyHome("ada");
        marquee.put("watch-history", State.STOP);

        Page page = marquee.home("ada");

        assertThat(page.titles("continue-watching")).isEqualTo(before.titles("continue-watching"));
        assertThat(page.percents("continue-watching")).containsExactly("64", "18", "91");
    }

    @Test
    void saysKindlyThatTheHistoryOfANewViewerCannotBeSeen() throws Exception {
        marquee.put("watch-history", State.STOP);

        Page page = marquee.home("grace");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.titles("continue-watching")).isEmpty();
        assertThat(page.row("continue-watching")).contains("we are sorry", "Nothing is lost");
    }

    @Test
    void leavesTheSimilarTitlesOutWhenTheTitleGraphStops() throws Exception {
        marquee.put("title-graph", State.STOP);

        Page page = marquee.home("ada");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("removed: ").doesNotContain("More like this");
    }

    @Test
    void goesOnWithoutARowThatHangsWhereNoGuardIs() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (MarqueeOnLoopback careless = MarqueeOnLoopback.start(similar -> title -> {
            awaitUninterruptibly(never);
            return similar.similarTo(title);
        })) {
            Page page = careless.home("ada");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html())
                    .contains("Night Ferry", "removed: LATE", "the page went on without it")
                    .doesNotContain("More like this");
        } finally {
            never.countDown();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException deaf) {
                // Some code does not listen.
            }
        }
    }

    @Test
    void showsWhatEveryDependencyKnowsWhenAllIsWell() throws Exception {
        Page page = marquee.healthyHome("ada");

        assertThat(page.served()).containsOnly("live");
        assertThat(page.html()).contains("Night Ferry", "Continue watching", "Because you watched Red Meridian");
        assertThat(page.titles("similar-titles")).contains("low-tide");
    }
}
