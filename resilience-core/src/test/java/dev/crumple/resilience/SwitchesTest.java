package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.GuardEvent.Source;
import dev.crumple.resilience.GuardEvent.Switched;
import dev.crumple.resilience.Switches.Removal;
import dev.crumple.resilience.Switches.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(30)
class SwitchesTest {

    private final FakeTime time = new FakeTime();
    private final List<GuardEvent> heard = Collections.synchronizedList(new ArrayList<>());
    private final Guards guards =
            Guards.builder().time(time).listener(heard::add).build();
    private final Switches switches = guards.switches();
    private Row row;

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(literal = "popular")
        String titles();

        @FailureMode(id = "more-down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(literal = "popular")
        String moreTitles();
    }

    @Feature(id = "sign-in", criticality = Criticality.INDISPENSABLE)
    interface SignIn {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "An error.")
        @Budget("1s")
        @FailFast
        String signIn();
    }

    private static final class Titles implements Row {
        @Override
        public String titles() {
            return "mine";
        }

        @Override
        public String moreTitles() {
            return "mine";
        }
    }

    @BeforeEach
    void bind() {
        row = guards.protect(Row.class, new Titles());
        guards.protect(SignIn.class, () -> "welcome");
    }

    @AfterEach
    void close() {
        guards.close();
    }

    private State stateOf(String feature) {
        return switches.states().stream()
                .filter(state -> state.feature().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    /** Closing brings the listener all that it has not heard yet. */
    private List<GuardEvent> flips() {
        guards.close();
        return heard.stream().filter(Switched.class::isInstance).toList();
    }

    @Test
    void anUnknownFeatureIsRefusedWithTheNamesOfThoseThatThereAre() {
        assertThatThrownBy(() -> switches.remove("rwo", "mira")).hasMessageContaining("There are: row, sign-in.");
        assertThatThrownBy(() -> switches.restore("rwo")).hasMessageContaining("There are: row, sign-in.");
        SwitchProvider provider = switches.provider("flags");
        assertThatThrownBy(() -> provider.decide("rwo", true, "")).hasMessageContaining("There are: row, sign-in.");
    }

    @Test
    void anIndispensableFeatureIsRemovedByNobody() {
        assertThatThrownBy(() -> switches.remove("sign-in", "mira")).hasMessageContaining("is indispensable");
        switches.provider("flags").decide("sign-in", true, "a flag");
        assertThat(stateOf("sign-in").removed()).isFalse();
        assertThat(flips()).isEmpty();
    }

    @Test
    void theListingTellsWhoHasAFeatureOffAndSinceWhen() {
        time.pass(Duration.ofSeconds(5));
        switches.provider("flags").decide("row", true, "row is off");
        time.pass(Duration.ofSeconds(5));
        switches.remove("row", "mira, surge of traffic");
        assertThat(switches.states())
                .containsExactly(
                        new State(
                                "row",
                                Criticality.IMPORTANT,
                                List.of(
                                        new Removal(
                                                Source.OPERATOR,
                                                "mira, surge of traffic",
                                                Instant.EPOCH.plusSeconds(10)),
                                        new Removal(
                                                Source.PROVIDER, "flags: row is off", Instant.EPOCH.plusSeconds(5)))),
                        new State("sign-in", Criticality.INDISPENSABLE, List.of()));
    }

    @Test
    void restoringTakesOnlyOnesOwnHandAway() {
        SwitchProvider provider = switches.provider("flags");
        provider.decide("row", true, "row is off");
        switches.remove("row", "mira");
        switches.restore("row");
        assertThat(row.titles()).isEqualTo("popular");
        assertThat(stateOf("row").removals()).extracting(Removal::source).containsExactly(Source.PROVIDER);
        provider.decide("row", false, "row is on");
        assertThat(row.titles()).isEqualTo("mine");
    }

    @Test
    void onlyRealChangesAreTold() {
        switches.restore("row");
        switches.remove("row", "mira");
        switches.remove("row", "jan");
        time.pass(Duration.ofSeconds(1));
        switches.restore("row");
        switches.restore("row");
        SwitchProvider provider = switches.provider("flags");
        provider.decide("row", false, "on");
        provider.decide("row", true, "off");
        provider.decide("row", true, "still off");
        Instant later = Instant.EPOCH.plusSeconds(1);
        assertThat(flips())
                .containsExactly(
                        new Switched(Instant.EPOCH, "row", true, Source.OPERATOR, "mira"),
                        new Switched(later, "row", false, Source.OPERATOR, "mira"),
                        new Switched(later, "row", true, Source.PROVIDER, "flags: off"));
    }

    @Test
    void whileAProviderIsIllItsLastDecisionsStayAndTheirAgeGrows() {
        SwitchProvider provider = switches.provider("flags");
        assertThat(switches.providerHealth()).contains(new SwitchProvider.Health("flags", null, null));
        provider.decide("row", true, "off");
        provider.confirmed();
        time.pass(Duration.ofMinutes(3));
        provider.failed("connection lost");
        assertThat(row.titles()).isEqualTo("popular");
        assertThat(switches.providerHealth())
                .contains(new SwitchProvider.Health("flags", Duration.ofMinutes(3), "connection lost"));
        provider.confirmed();
        assertThat(provider.health()).isEqualTo(new SwitchProvider.Health("flags", Duration.ZERO, null));
    }

    @Test
    void theLogSaysOnceThatAProviderFellIllAndOnceThatItRecovered() {
        SwitchProvider provider = switches.provider("flags");
        List<String> said = said(() -> {
            provider.confirmed();
            provider.failed("connection lost");
            provider.failed("connection still lost");
            provider.confirmed();
            provider.confirmed();
        });
        assertThat(said)
                .containsExactly(
                        "flags cannot tell what it has decided about features; its last decisions stay: connection lost",
                        "flags decides about features again");
    }

    @Test
    void theLogSaysOnceThatTheRemovalOfAnIndispensableFeatureWasRefused() {
        SwitchProvider provider = switches.provider("flags");
        List<String> said = said(() -> {
            provider.decide("sign-in", true, "sign-in.off");
            provider.decide("sign-in", true, "sign-in.off");
        });
        assertThat(said)
                .containsExactly("flags would remove \"sign-in\", which is indispensable and stays (sign-in.off)");
        List<String> saidLater = said(() -> {
            provider.decide("sign-in", false, "sign-in.off");
            provider.decide("sign-in", true, "sign-in.off");
        });
        assertThat(saidLater).hasSize(1);
    }

    private static List<String> said(Runnable doing) {
        Logger log = (Logger) LoggerFactory.getLogger("dev.crumple.switches");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.setLevel(Level.INFO);
        log.addAppender(heard);
        try {
            doing.run();
        } finally {
            log.detachAppender(heard);
        }
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aProviderIsToldOnceOfEveryFeatureNowAndLater() {
        List<String> told = new ArrayList<>();
        try (Guards later = Guards.builder().time(time).build();
                SwitchProvider provider = later.switches().provider("flags")) {
            later.protect(Row.class, new Titles());
            provider.onBound(told::add);
            assertThat(told).containsExactly("row");
            later.protect(SignIn.class, () -> "welcome");
            assertThat(told).containsExactly("row", "sign-in");
            provider.close();
            later.guard(SignIn.class, "signIn");
            assertThat(told).hasSize(2);
        }
    }

    @Test
    void whatAClosedProviderHadRemovedComesBackAndNothingMoreIsTakenFromIt() {
        SwitchProvider provider = switches.provider("flags");
        provider.decide("row", true, "off");
        provider.close();
        provider.decide("row", true, "off");
        assertThat(row.titles()).isEqualTo("mine");
        assertThat(switches.providerHealth()).isEmpty();
    }

    @Test
    void oneProviderDecidesAtATime() {
        SwitchProvider first = switches.provider("flags");
        assertThatThrownBy(() -> switches.provider("other flags"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The provider \"flags\" decides already.");
        first.close();
        assertThatCode(() -> switches.provider("other flags")).doesNotThrowAnyException();
    }
}
