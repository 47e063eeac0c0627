package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.read.ListAppender;
import dev.crumple.resilience.PageBudget.Page;
import dev.crumple.resilience.PageBudget.Part;
import dev.crumple.resilience.internal.events.CallerInterruptedException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Where parts run, what holds a place, and who is interrupted: nobody by the page. */
@Timeout(30)
class PageRoomTest {

    private final Home home = new Home();
    private final Page page = home.budget.open();
    private final Logger log = (Logger) LoggerFactory.getLogger("dev.crumple.page");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void close() {
        log.detachAppender(logged);
        page.close();
        home.close();
    }

    private static String thread() {
        return Thread.currentThread().getName();
    }

    private void takeAllPlaces() {
        CountDownLatch begun = new CountDownLatch(Home.PLACES);
        for (int place = 0; place < Home.PLACES; place++) {
            page.part("offers", home.hanging(begun));
        }
        await().until(() -> begun.getCount() == 0);
        assertThat(home.budget.inFlight()).isEqualTo(Home.PLACES);
    }

    @Test
    void abandonedPartsKeepTheirPlacesUntilTheyReallyEnd() {
        takeAllPlaces();
        page.close();
        try (Page next = home.budget.open()) {
            Part<String> part = next.part("similar", () -> "titles");
            assertThat(part.orElse("nothing")).isEqualTo("nothing");
            assertThat(next.removed()).isEqualTo(Map.of("similar", Reason.FULL));
        }
        home.end();
        await().until(() -> home.budget.inFlight() == 0);
        try (Page next = home.budget.open()) {
            assertThat(next.part("similar", () -> "titles").orElse("nothing")).isEqualTo("titles");
        }
        await().until(() -> home.budget.inFlight() == 0);
    }

    @Test
    void aPartThatIsThereHasGivenItsPlaceBack() {
        page.part("catalogue", () -> "titles").get();
        assertThat(home.budget.inFlight()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "catalogue"})
    void whereThereIsNoPlacePartsThatAreNotOptionalRunOnTheCallersOwnThread(String feature) {
        takeAllPlaces();
        assertThat(page.part(feature, PageRoomTest::thread).orElse("nothing")).isEqualTo(thread());
    }

    @Test
    void onTheCallersOwnThreadTheDeadlineIsThatOfThePageAndIsTakenBack() {
        takeAllPlaces();
        assertThat(page.part("row", () -> Deadline.remaining(Home.GUARD)).get()).isEqualTo(Home.PARTS);
        assertThat(Deadline.remaining(Home.GUARD)).isEqualTo(Home.GUARD);
    }

    @Test
    void afterTheGuardsAreClosedThereIsNoPlace() {
        home.guards.close();
        assertThat(page.part("similar", () -> "titles").orElse("nothing")).isEqualTo("nothing");
        assertThat(page.removed()).isEqualTo(Map.of("similar", Reason.FULL));
        assertThat(page.part("row", PageRoomTest::thread).orElse("nothing")).isEqualTo(thread());
        assertThat(home.budget.inFlight()).isZero();
    }

    @Test
    void afterThePageIsClosedPartsAreNotBegunAndThoseThatWereNotThereAreRemoved() {
        Part<String> there = page.part("row", () -> "titles");
        there.get();
        Part<String> hangs = page.part("similar", home::hang);
        Part<String> indispensable = page.part("catalogue", home::hang);
        page.close();

        assertThat(there.orElse("nothing")).isEqualTo("titles");
        assertThat(hangs.orElse("nothing")).isEqualTo("nothing");
        assertThatThrownBy(indispensable::get).hasMessage("catalogue LATE after 0 ms");
        assertThat(page.removed()).isEqualTo(Map.of("similar", Reason.LATE));
        assertThatThrownBy(() -> page.part("row", () -> "titles"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The page is closed, and \"row\" would be too late. Begin parts before closing.");
    }

    @Test
    void closingInterruptsNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        AtomicBoolean interrupted = new AtomicBoolean();
        Callable<String> hanging = () -> {
            String end = home.hanging(begun).call();
            interrupted.compareAndSet(false, end.equals("interrupted"));
            ended.countDown();
            return end;
        };
        page.part("offers", hanging);
        page.part("similar", () -> home.similar(hanging));
        begun.await();
        page.close();
        home.guards.close();
        home.end();
        ended.await();

        assertThat(interrupted).isFalse();
    }

    @Test
    void aCallerThatIsInterruptedStopsWaitingAndKeepsItsInterrupt() {
        Part<String> optional = page.part("similar", home::hang);
        home.whileWaiting(Thread.currentThread()::interrupt);

        assertThat(optional.orElse("nothing")).isEqualTo("nothing");
        assertThat(page.removed()).isEqualTo(Map.of("similar", Reason.FAILED));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aCallerThatIsInterruptedGetsAnErrorInPlaceOfWhatIsIndispensable() {
        Part<String> indispensable = page.part("catalogue", home::hang);
        home.whileWaiting(Thread.currentThread()::interrupt);

        assertThatThrownBy(() -> indispensable.orElse("nothing"))
                .isInstanceOf(FeatureUnavailableException.class)
                .hasMessage("catalogue FAILED after 0 ms")
                .hasCauseInstanceOf(CallerInterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"similar", "row", "catalogue"})
    void aCallerThatIsAlreadyInterruptedStartsNothing(String feature) {
        AtomicBoolean begun = new AtomicBoolean();
        Thread.currentThread().interrupt();
        Part<Boolean> part = page.part(feature, () -> begun.getAndSet(true));
        assertThatThrownBy(part::get).hasCauseInstanceOf(CallerInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(begun).isFalse();
    }

    @Test
    void whatIsThereIsGivenToAnInterruptedCallerToo() {
        Part<String> part = page.part("similar", () -> "titles");
        part.get();
        Thread.currentThread().interrupt();
        assertThat(part.orElse("nothing")).isEqualTo("titles");
        assertThat(page.removed()).isEmpty();
    }

    @Test
    void anInterruptOfOneWhoWaitsTakesThePartFromNobodyElse() {
        Part<String> asked = page.part("row", home::hang);
        Part<String> asking = page.part("similar", () -> {
            home.whileWaiting(Thread.currentThread()::interrupt);
            return asked.orElse("interrupted");
        });
        assertThat(asking.get()).isEqualTo("interrupted");
        home.whileWaiting(home::end);
        assertThat(asked.orElse("nothing")).isEqualTo("late");
    }

    @Test
    void anInterruptThatAPartLeavesBehindMeetsNoOther() {
        for (int i = 0; i < 3; i++) {
            assertThat(page.part("similar", () -> {
                                boolean met = Thread.currentThread().isInterrupted();
                                Thread.currentThread().interrupt();
                                return met;
                            })
                            .get())
                    .isFalse();
        }
    }

    @Test
    void aBugInAnOptionalPartIsLogged() {
        page.part("similar", () -> {
                    throw new IllegalStateException("a bug");
                })
                .orElse("nothing");
        assertThat(logged.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .isEqualTo("A page goes on without similar, which failed outside of its guard");
            assertThat(line.getThrowableProxy().getMessage()).isEqualTo("a bug");
        });
    }

    @Test
    void whatAGuardHasToldIsNotLoggedAgain() {
        page.part(
                        "offers",
                        () -> home.offers.call(() -> {
                            throw new IllegalStateException("broken");
                        }))
                .orElse("nothing");
        assertThat(page.removed()).isEqualTo(Map.of("offers", Reason.FAILED));
        assertThat(logged.list).isEmpty();
    }

    @Test
    void whereAPartHangsIsLoggedOnceInAWhile() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        page.part("offers", home.hanging(begun));
        page.part("similar", home.hanging(begun));
        begun.await();
        home.time.pass(Home.PAGE);
        assertThat(page.removed()).hasSize(2);
        assertThat(logged.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .isEqualTo("A page goes on without offers, which was not there in time");
            assertThat(line.getThrowableProxy().getStackTraceElementProxyArray())
                    .extracting(StackTraceElementProxy::getStackTraceElement)
                    .anyMatch(frame -> frame.getMethodName().contains("hanging"));
        });
    }
}
