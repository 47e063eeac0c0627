package dev.crumple.resilience;

import static dev.crumple.resilience.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;
import io.micrometer.context.ContextRegistry;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What a caller's thread knows, the thread that works for it knows too, and forgets afterwards. */
@Timeout(30)
class CallerContextTest {

    private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
    private static final String BROKEN = "broken";

    private final Guards guards = Guards.create();
    private volatile Fails fails;

    /** When an accessor fails. */
    enum Fails {
        READING,
        SETTING,
        RESTORING
    }

    private String brokenWhen(Fails when) {
        if (fails == when) {
            throw new IllegalStateException("an accessor that fails when " + when);
        }
        return "value";
    }

    @BeforeEach
    void register() {
        MDC.put("request", "4711");
        TENANT.set("acme");
        ContextRegistry.getInstance().registerThreadLocalAccessor("tenant", TENANT);
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        BROKEN,
                        () -> fails == null ? null : brokenWhen(Fails.READING),
                        value -> brokenWhen(Fails.SETTING),
                        () -> brokenWhen(Fails.RESTORING));
    }

    @AfterEach
    void forget() {
        ContextRegistry.getInstance().removeThreadLocalAccessor("tenant");
        ContextRegistry.getInstance().removeThreadLocalAccessor(BROKEN);
        TENANT.remove();
        MDC.clear();
        guards.close();
    }

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("10s")
        @Fallback(to = Lesser.class)
        String row();

        @FailureMode(id = "down-later", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("10s")
        @Fallback(to = Lesser.class)
        CompletableFuture<String> later();

        @FailureMode(id = "down-on-caller", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget(value = "10s", waiting = Waiting.ON_CALLER)
        @Fallback(to = Lesser.class)
        CompletableFuture<String> onCaller();
    }

    static class Lesser implements Row {
        @Override
        public String row() {
            return "less for " + seen();
        }

        @Override
        public CompletableFuture<String> later() {
            return CompletableFuture.completedFuture(row());
        }

        @Override
        public CompletableFuture<String> onCaller() {
            return later();
        }
    }

    private static String seen() {
        return MDC.get("request") + " of " + TENANT.get();
    }

    @Test
    void theCallKnowsWhatItsCallerKnows() {
        assertThat(guards.guard(Row.class, "row").<String>call(CallerContextTest::seen))
                .isEqualTo("4711 of acme");
    }

    @Test
    void soDoesTheLesserImplementation() {
        assertThat(guards.guard(Row.class, "row").<String>call(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isEqualTo("less for 4711 of acme");
    }

    @Test
    void soDoesTheLesserImplementationOfACallThatAnswersLater() {
        CompletableFuture<String> answer = guards.guard(Row.class, "later").call(() -> {
            throw new IllegalStateException("broken");
        });
        assertThat(answer).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo("less for 4711 of acme");
    }

    @Test
    void aCallWithoutContextFindsNothingOfTheLastOneOnItsThread() {
        Guard guard = guards.guard(Row.class, "row");
        String with = guard.call(CallerContextTest::seenByThread);
        MDC.clear();
        TENANT.remove();
        soon().until(() -> guard.<String>call(CallerContextTest::seenByThread)
                .equals(with.replace("4711 of acme", "null of null")));
    }

    private static String seenByThread() {
        return Thread.currentThread().getName() + " " + seen();
    }

    @Test
    void onItsOwnThreadACallerFindsEverythingAsItLeftIt() {
        try (Degradations watching = Degradations.watch()) {
            guards.guard(Row.class, "onCaller").call(() -> {
                MDC.put("request", "another");
                MDC.put("more", "and more");
                TENANT.set("another");
                return CompletableFuture.completedFuture("answer");
            });
            assertThat(seen()).isEqualTo("4711 of acme");
            assertThat(MDC.get("more")).isNull();
            assertThat(Deadline.remaining(Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
            guards.guard(Row.class, "row").call(() -> {
                throw new IllegalStateException("broken");
            });
            assertThat(watching.all()).hasSize(1);
        }
    }

    @Test
    void aCallThatAnswersLaterKnowsItToo() {
        CompletableFuture<String> answer =
                guards.guard(Row.class, "later").call(() -> CompletableFuture.completedFuture(seen()));
        assertThat(answer).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo("4711 of acme");
    }

    @ParameterizedTest
    @EnumSource(Fails.class)
    void anAccessorThatFailsCostsItsContextAndNotTheCallAndIsToldOnce(Fails when) {
        fails = when;
        Logger log = (Logger) LoggerFactory.getLogger("dev.crumple.resilience.internal.context.ThreadLocals");
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        log.addAppender(told);
        try {
            for (int call = 0; call < 3; call++) {
                assertThat(guards.guard(Row.class, "row").<String>call(() -> "answer"))
                        .isEqualTo("answer");
            }
        } finally {
            log.detachAppender(told);
        }
        // Once for as long as the process lives, so that whichever of these runs first hears it.
        assertThat(told.list).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aWatchSeesWhatIsDegradedOnThreadsThatWorkForItsOwn() {
        try (Degradations seen = Degradations.watch()) {
            guards.guard(Row.class, "row").call(() -> {
                guards.guard(Row.class, "later")
                        .<CompletableFuture<String>>call(() -> {
                            throw new IllegalStateException("broken");
                        })
                        .get(10, TimeUnit.SECONDS);
                return "answer";
            });
            assertThat(seen.of("row"))
                    .hasValueSatisfying(event -> assertThat(event.failureMode()).isEqualTo("row/down-later"));
        }
    }

    @Test
    void theContextClassLoaderIsTheCallersOnEveryThreadThatWorksForIt() throws Exception {
        Thread caller = Thread.currentThread();
        ClassLoader own = caller.getContextClassLoader();
        Guard guard = guards.guard(Row.class, "row");
        Guard later = guards.guard(Row.class, "later");
        PageBudget pages = guards.page(Duration.ofSeconds(10), 2);
        for (String name : List.of("first application", "second application")) {
            try (URLClassLoader application = new URLClassLoader(name, new URL[0], own);
                    PageBudget.Page page = pages.open()) {
                caller.setContextClassLoader(application);
                assertThat(guard.<String>call(CallerContextTest::classLoader)).isEqualTo(name);
                assertThat(later.<CompletableFuture<String>>call(() -> CompletableFuture.completedFuture(classLoader()))
                                .get())
                        .isEqualTo(name);
                assertThat(page.part("row", CallerContextTest::classLoader).get())
                        .isEqualTo(name);
            } finally {
                caller.setContextClassLoader(own);
            }
        }
    }

    private static String classLoader() {
        return Thread.currentThread().getContextClassLoader().getName();
    }
}
