package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** System properties override what is declared; what is wrong about them is said at binding or soon after. */
class SystemPropertiesTest {

    private final FakeTime time = new FakeTime();
    private final List<String> set = new ArrayList<>();
    private final List<Guards> made = new ArrayList<>();

    @Feature(id = "sign-in", criticality = Criticality.IMPORTANT)
    interface SignIn {
        @FailureMode(id = "accounts-down", dependency = "accounts", when = Cause.THROWS, customerSees = "An error.")
        @Budget("100ms")
        @FailFast
        String signIn();

        @FailureMode(id = "accounts-full", dependency = "accounts", when = Cause.THROWS, customerSees = "An error.")
        @Budget("100ms")
        @FailFast
        String signUp();
    }

    @Feature(id = "sign-in", criticality = Criticality.IMPORTANT)
    interface SignOut {
        @FailureMode(id = "sessions-down", dependency = "sessions", when = Cause.THROWS, customerSees = "An error.")
        @Budget("100ms")
        @FailFast
        String signOut();
    }

    @AfterEach
    void clear() {
        set.forEach(System::clearProperty);
        made.forEach(Guards::close);
    }

    private Guards with(String name, String value) {
        set.add(name);
        System.setProperty(name, value);
        Guards guards = Guards.builder().time(time).build();
        made.add(guards);
        return guards;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sign-in/accounts-down.budgte|1s|there is no such setting."
                        + " The nearest key is crumple.sign-in/accounts-down.budget.",
                "sign-in/accounts-dwon.budget|1s|no guard has such a failure mode."
                        + " The nearest key is crumple.sign-in/accounts-down.budget.",
                "sign-in/accounts-down|1s|no guard has such a failure mode."
                        + " The nearest key is crumple.sign-in/accounts-down.budget.",
            })
    void anUnknownKeyRefusesTheBindingAndTheNearestIsNamed(String key, String value, String message) {
        Guards guards = with("crumple." + key, value);

        assertThatThrownBy(() -> guards.guard(SignIn.class, "signIn"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("crumple." + key + ": " + message);
        assertThatThrownBy(() -> guards.settings().of("sign-in/accounts-down"))
                .hasMessageContaining("nothing is bound");
    }

    @Test
    void aValueThatIsNoneRefusesTheBinding() {
        Guards guards = with("crumple.sign-in/accounts-down.budget", "fast");

        assertThatThrownBy(() -> guards.protect(SignIn.class, new Working()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("crumple.sign-in/accounts-down.budget is \"fast\""
                        + " and must be a duration from 1ms to 3650d, such as 150ms.");
    }

    @Test
    void aValueThatDoesNotFitTheOthersRefusesTheBinding() {
        Guards guards = with("crumple.sign-in/accounts-down.window", "9");

        assertThatThrownBy(() -> guards.guard(SignIn.class, "signIn"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("sign-in/accounts-down.minimum-calls is 10 and must not exceed the window of 9."
                        + " Lower it, or widen the window.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crumple.sign-in/sessions-gone.budget",
                "crumple.sign-im/accounts-down.budget",
                "crumple.sign-in.accounts-down.budget",
                "crumple.sign-in/sessions-down.budget"
            })
    void whatMayBelongToSomethingElseRefusesNoBindingAndFailsTheCheck(String name) {
        Guards guards = with(name, "1s");
        guards.protect(SignIn.class, new Working());

        assertThatThrownBy(() -> guards.settings().check())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(
                        name + ": no guard has such a failure mode. The nearest key is crumple.sign-in/");
    }

    @Test
    void theCheckPassesOnceTheTypeIsBoundThatThePropertyIsFor() {
        Guards guards = with("crumple.sign-in/sessions-down.budget", "1s");
        guards.protect(SignIn.class, new Working());
        guards.protect(SignOut.class, () -> "bye");

        assertThatCode(() -> guards.settings().check()).doesNotThrowAnyException();
        assertThat(guards.settings().of("sign-in/sessions-down").budget()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crumple.output", "crumple.today", "crumplesign-in/x.budget"})
    void otherPropertiesAreNotLookedAt(String name) {
        Guards guards = with(name, "somewhere");
        guards.protect(SignIn.class, new Working());

        assertThatCode(() -> guards.settings().check()).doesNotThrowAnyException();
    }

    @Test
    void whatChangesNothingIsLoggedOnceAWhileAfterTheLastBinding() {
        Guards guards = with("crumple.sign-in/sessions-gone.budget", "1s");

        assertThat(logged(() -> {
                    guards.guard(SignIn.class, "signIn");
                    time.pass(Duration.ofSeconds(9));
                    guards.guard(SignIn.class, "signUp");
                    time.pass(Duration.ofSeconds(9));
                }))
                .isEmpty();
        assertThat(logged(() -> time.pass(Duration.ofSeconds(1))))
                .contains("WARN dev.crumple.settings - These system properties change nothing:\n"
                        + "crumple.sign-in/sessions-gone.budget: no guard has such a failure mode.");
        assertThat(logged(() -> {
                    guards.protect(SignOut.class, () -> "bye");
                    time.pass(Duration.ofSeconds(60));
                }))
                .isEmpty();
    }

    @Test
    void nothingIsLoggedWhenEveryPropertyHasItsUse() {
        Guards guards = with("crumple.sign-in/sessions-down.budget", "1s");

        assertThat(logged(() -> {
                    guards.protect(SignIn.class, new Working());
                    guards.protect(SignOut.class, () -> "bye");
                    time.pass(Duration.ofSeconds(60));
                }))
                .isEmpty();
    }

    @Test
    void closedGuardsCanStillBeBound() {
        Guards guards = with("crumple.sign-in/accounts-down.budget", "1s");
        guards.close();

        assertThatCode(() -> guards.guard(SignIn.class, "signIn")).doesNotThrowAnyException();
    }

    @Test
    void theyWinOverWhatIsLoadedAndCodeWinsOverThem() {
        Guards guards = with("crumple.sign-in/accounts-down.budget", "1s");
        Settings settings = guards.settings();
        guards.guard(SignIn.class, "signIn");

        settings.load(Map.of("sign-in/accounts-down.budget", "2s", "sign-in/accounts-down.in-flight", "2"));
        assertThat(settings.of("sign-in/accounts-down").budget()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.of("sign-in/accounts-down").inFlight()).isEqualTo(2);

        settings.set("sign-in/accounts-down", Setting.BUDGET, Duration.ofSeconds(3));
        assertThat(settings.of("sign-in/accounts-down").budget()).isEqualTo(Duration.ofSeconds(3));

        settings.reset("sign-in/accounts-down");
        settings.load(Map.of());
        assertThat(settings.of("sign-in/accounts-down").budget()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.of("sign-in/accounts-down").inFlight()).isEqualTo(10);
    }

    private static String logged(Runnable action) {
        return Logged.by("dev.crumple.settings", action);
    }

    private static final class Working implements SignIn {
        @Override
        public String signIn() {
            return "in";
        }

        @Override
        public String signUp() {
            return "up";
        }
    }
}
