package dev.crumple.gameday.planted;

import static dev.crumple.gameday.planted.Expect.End.UNPROVED;
import static dev.crumple.gameday.planted.Expect.End.VACUOUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.ProxyTo;
import dev.crumple.gameday.wire.FaultProxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;

/** Game days that need the global lock in a parallel suite, and do not hold it. */
class InCompany extends Planted {

    private final MetOffice metOffice = new MetOffice();
    private final MetOffice.Weather weather =
            theatre.guards.protect(MetOffice.Weather.class, () -> metOffice.ask(Duration.ofSeconds(10)));

    @ProxyTo("met-office")
    private final FaultProxy proxy = metOffice.proxy;

    @AfterEach
    void closeMetOffice() {
        metOffice.close();
    }

    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "@ResourceLock(Resources.GLOBAL)", runs = "THROWS NONE NOT_REACHED")
    void asksOnAThreadThatNobodyReaches() {
        assertThat(CompletableFuture.supplyAsync(() -> theatre.programme.tonight("Bern"))
                        .join())
                .isNotEmpty();
    }

    @GameDay("programme/down")
    @Expect(end = VACUOUS, says = "@ResourceLock(Resources.GLOBAL)", runs = "THROWS NONE NOT_REACHED")
    void isGivenUpAsAWhole() {
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThat(theatre.programme.tonight("Bern")).isNotEmpty());
    }

    @GameDay("weather/slow")
    @Expect(end = UNPROVED, says = "Whoever connects through the proxy meets its faults")
    void breaksTheWireForEverybody() {
        assertThat(weather.forecast()).isEqualTo("forecast: none");
    }
}
