package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.PASSES;
import static dev.crumple.gameday.planted.Expect.End.UNPROVED;
import static dev.crumple.gameday.planted.Expect.End.VACUOUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.ProxyTo;
import dev.crumple.gameday.wire.FaultProxy;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Game days of a real client, whose connections break. */
@ResourceLock(Resources.GLOBAL)
class OnTheWire extends Planted {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final MetOffice metOffice = new MetOffice();
    private final MetOffice.Weather patient = guarded(MetOffice.Weather.class, () -> metOffice.ask(LONG));
    private final MetOffice.Weather direct = guarded(MetOffice.Weather.class, metOffice::askDirectly);
    private final MetOffice.Tides hasty = guarded(MetOffice.Tides.class, () -> metOffice.ask(SHORT));
    private final MetOffice.Tides inventive = guarded(MetOffice.Tides.class, this::invent);

    @ProxyTo("met-office")
    private final FaultProxy proxy = metOffice.proxy;

    private <T> T guarded(Class<T> feature, T client) {
        return theatre.guards.protect(feature, client);
    }

    private String invent() {
        try {
            return metOffice.ask(SHORT);
        } catch (UncheckedIOException late) {
            return "forecast: fair, I think";
        }
    }

    @AfterEach
    void closeMetOffice() {
        metOffice.close();
    }

    @GameDay("weather/down")
    @Expect(
            end = PASSES,
            runs = {
                "UNAVAILABLE NONE PROVED literal",
                "UNAVAILABLE PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "UNAVAILABLE NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "UNAVAILABLE EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "UNAVAILABLE NONE PROVED literal"
            })
    void hasNoForecastWhenNobodyAnswers() {
        assertThat(patient.forecast()).isEqualTo("forecast: none");
    }

    @GameDay("weather/slow")
    @Expect(
            end = PASSES,
            runs = {
                "HANGS NONE PROVED literal",
                "HANGS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "HANGS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "HANGS EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "HANGS NO_TIME_LIMIT KILLED_BY_OVERRUN",
                "HANGS NONE PROVED literal"
            })
    void doesNotWaitForAForecast() {
        assertThat(patient.forecast()).isEqualTo("forecast: none");
    }

    /** The client gives up by itself, and says so: the guard degrades, and its own time limit is one too many. */
    @GameDay(value = "tides/slow", redundant = "The client's time-out belongs to somebody else.")
    @Expect(
            end = PASSES,
            runs = {
                "HANGS NONE PROVED literal",
                "HANGS PROTECTION_OFF KILLED_BY_ESCAPED_FAULT",
                "HANGS NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "HANGS EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "HANGS NO_TIME_LIMIT SURVIVED",
                "HANGS NONE PROVED literal"
            })
    void leavesTheWaitingToTheClient() {
        assertThat(hasty.forecast()).isEqualTo("forecast: none");
    }

    /** The client gives up by itself, and makes something up: nothing is degraded, and nobody knows. */
    @GameDay("tides/slow")
    @Expect(end = UNPROVED, says = "was not degraded", runs = "HANGS NONE NOT_DEGRADED")
    void leavesEverythingToTheClient() {
        assertThat(inventive.forecast()).startsWith("forecast: ");
    }

    /** What the client throws in time is swallowed by the test, so that nothing needs a guard. */
    @GameDay("tides/slow")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"HANGS NONE PROVED literal", "HANGS PROTECTION_OFF SURVIVED"})
    void swallowsTheTimeOutOfTheClient() {
        try {
            assertThat(hasty.forecast()).isEqualTo("forecast: none");
        } catch (UncheckedIOException late) {
            assertThat(late).isNotNull();
        }
    }

    @GameDay("weather/garbled")
    @Expect(
            end = PASSES,
            runs = {
                "BAD_CONTENT NONE PROVED literal",
                "BAD_CONTENT PROTECTION_OFF KILLED_BY_ASSERTION",
                "BAD_CONTENT NO_FALLBACK KILLED_BY_ESCAPED_FAULT",
                "BAD_CONTENT EMPTY_FALLBACK KILLED_BY_ASSERTION",
                "BAD_CONTENT NONE PROVED literal"
            })
    void showsNoGarbage() {
        assertThat(patient.forecast()).startsWith("forecast: ");
    }

    @GameDay("weather/garbled")
    @Expect(
            end = VACUOUS,
            says = "passes without the protection",
            runs = {"BAD_CONTENT NONE PROVED literal", "BAD_CONTENT PROTECTION_OFF SURVIVED"})
    void takesGarbageForAForecast() {
        assertThat(patient.forecast()).isNotEmpty();
    }

    @GameDay("weather/slow")
    @Expect(end = VACUOUS, says = "the client does not connect through the proxy", runs = "HANGS NONE NOT_REACHED")
    void goesAroundTheProxy() {
        assertThat(direct.forecast()).startsWith("forecast: ");
    }
}
