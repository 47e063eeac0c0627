package dev.crumple.gameday.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Cause;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The one table that leads from causes to faults. */
public class FaultsTest {

    public static Stream<WireFault> oneOfEach() {
        return Arrays.stream(Cause.values())
                .flatMap(cause -> Faults.onWire(cause, Duration.ofMinutes(1)).stream())
                .distinct();
    }

    @Test
    void everyFaultIsOneThatSomeCauseShows() {
        Class<?>[] faults = WireFault.class.getPermittedSubclasses();
        assertThat(oneOfEach().<Class<?>>map(WireFault::getClass)).containsExactlyInAnyOrder(faults);
    }

    @Test
    void everyFaultAtTheGuardIsOneThatSomeCauseShows() {
        Class<?>[] faults = GuardFault.class.getPermittedSubclasses();
        assertThat(Arrays.stream(Cause.values())
                        .flatMap(cause -> Faults.atGuard(cause).stream())
                        .<Class<?>>map(FaultsTest::kind)
                        .distinct())
                .containsExactlyInAnyOrder(faults);
    }

    private static Class<?> kind(GuardFault fault) {
        return fault instanceof GuardFault.BadContent ? GuardFault.BadContent.class : fault.getClass();
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseHasFaults(Cause cause) {
        assertThat(Faults.onWire(cause, Duration.ofSeconds(1))).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Faults.atGuard(cause)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void slowAndHangingCallersWaitAndOthersDoNot(Cause cause) {
        boolean waits = cause == Cause.SLOW || cause == Cause.HANGS;
        assertThat(Faults.atGuard(cause)).allMatch(fault -> fault.waits() == waits);
        if (waits) {
            assertThat(Faults.onWire(cause, Duration.ofSeconds(1))).allMatch(Fault::waits);
        }
    }

    static List<String> list() {
        return List.of();
    }

    @Test
    void badContentFitsTheTypeThatIsAnswered() throws NoSuchMethodException {
        Type list = FaultsTest.class.getDeclaredMethod("list").getGenericReturnType();
        assertThat(new GuardFault.Empty().answer(list)).isEqualTo(List.of());
        assertThat(new GuardFault.Missing().answer(list)).isNull();
        assertThat(new GuardFault.Holes().answer(list)).isEqualTo(Collections.singletonList(null));
        assertThat(new GuardFault.Holes().answer(Set.class)).isEqualTo(Collections.singleton(null));
        assertThat(new GuardFault.Holes().answer(Map.class)).isEqualTo(Collections.singletonMap(null, null));
        assertThat((Object[]) new GuardFault.Holes().answer(String[].class)).containsExactly((Object) null);
        assertThat(new GuardFault.Holes().answer(String.class)).isNull();
        assertThat(new GuardFault.Missing().answer(int.class)).isEqualTo(0);
        assertThat(new GuardFault.Holes().answer(int.class)).isEqualTo(0);
    }

    @Test
    void slowFaultsAreAsLateAsIsAskedFor() {
        Duration late = Duration.ofMillis(1234);
        assertThat(Faults.onWire(Cause.SLOW, late))
                .containsExactly(new WireFault.SlowAccept(late), new WireFault.Dribble(1000, late));
    }

    @Test
    void aFaultIsNamedInEvidence() {
        assertThat(oneOfEach().map(WireFault::label))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "refused",
                        "connect-timeout",
                        "slow-accept",
                        "black-hole",
                        "tls-handshake-cut",
                        "reset",
                        "reset-in-body",
                        "stall-in-body",
                        "dribble",
                        "truncated",
                        "garbage",
                        "garbage-in-body"));
    }

    @ParameterizedTest
    @MethodSource
    void aFaultThatDoesNothingIsRefused(Runnable making, String message) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> aFaultThatDoesNothingIsRefused() {
        return Stream.of(
                refused(
                        () -> new WireFault.Dribble(0, Duration.ofSeconds(1)),
                        "A dribble of 0 bytes never ends. Let 1 or more pass at a time."),
                refused(
                        () -> new WireFault.Dribble(1, Duration.ZERO),
                        "A pause of PT0S delays nothing. Give a time above zero."),
                refused(
                        () -> new WireFault.SlowAccept(Duration.ofSeconds(-1)),
                        "A delay of PT-1S delays nothing. Give a time above zero."),
                refused(
                        () -> new WireFault.StallInBody(-1),
                        "A fault cannot strike after -1 bytes. Give 0 for the first byte of the body, or more."),
                refused(
                        () -> new WireFault.ResetInBody(-1),
                        "A fault cannot strike after -1 bytes. Give 0 for the first byte of the body, or more."),
                refused(
                        () -> new WireFault.Truncated(-1),
                        "A fault cannot strike after -1 bytes. Give 0 for the first byte of the body, or more."));
    }

    private static Arguments refused(Runnable making, String message) {
        return Arguments.arguments(making, message);
    }
}
