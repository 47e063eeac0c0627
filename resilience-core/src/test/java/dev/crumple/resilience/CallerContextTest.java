package dev.crumple.resilience;

import static dev.crumple.resilience.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** What a caller's thread knows, the thread that works for it knows too, and forgets afterwards. */
@Timeout(30)
class CallerContextTest {

    private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
    private static final String BROKEN = "broken";

    private final Guards guards = Guards.create();
    private volatile boolean accessorFails;

    @BeforeEach
    void register() {
        MDC.put("request", "4711");
        TENANT.set("acme");
        ContextRegistry.getInstance().registerThreadLocalAccessor("tenant", TENANT);
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        BROKEN,
                        () -> {
                            if (accessorFails) {
                                throw new IllegalStateException("an accessor that fails");
                            }
                            return null;
                        },
                        value -> {},
                        () -> {});
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
        AtomicReference<Thread> worker = new AtomicReference<>();
        guard.call(() -> {
            worker.set(Thread.currentThread());
            return "";
        });
        soon().until(() -> worker.get().getState() == Thread.State.TIMED_WAITING);
        MDC.clear();
        TENANT.remove();
        assertThat(guard.<String>call(() -> Thread.currentThread().getName() + " " + seen()))
                .isEqualTo(worker.get().getName() + " null of null");
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

    @Test
    void anAccessorThatFailsCostsItsContextAndNotTheCall() {
        accessorFails = true;
        assertThat(guards.guard(Row.class, "row").<String>call(() -> "answer")).isEqualTo("answer");
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
