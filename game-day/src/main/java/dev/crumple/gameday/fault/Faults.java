package dev.crumple.gameday.fault;

import dev.crumple.annotations.Cause;
import java.time.Duration;
import java.util.List;

/**
 * The one table that leads from a declared cause to what it looks like. The first fault of a cause is the one that a game
 * day puts in the dependency's place when it asks for no other.
 */
public final class Faults {

    private Faults() {}

    /**
     * Lists what a cause looks like inside a guard.
     *
     * @param cause how the dependency hurts its caller
     * @return never empty
     */
    public static List<GuardFault> atGuard(Cause cause) {
        return switch (cause) {
            case THROWS ->
                List.of(new GuardFault.Throws(), new GuardFault.ThrowsChecked(), new GuardFault.ThrowsError());
            case SLOW -> List.of(new GuardFault.Slow());
            case HANGS -> List.of(new GuardFault.HangsDeaf(), new GuardFault.Hangs());
            case UNAVAILABLE -> List.of(new GuardFault.Refused());
            case BAD_CONTENT -> List.of(new GuardFault.Empty(), new GuardFault.Missing(), new GuardFault.Holes());
            case EXHAUSTED -> List.of(new GuardFault.Exhausted());
        };
    }

    /**
     * Lists what a cause looks like on the wire.
     *
     * @param cause how the dependency hurts its caller
     * @param late how long slow faults hold things up; more than the budget, for a caller that has one
     * @return never empty
     */
    public static List<WireFault> onWire(Cause cause, Duration late) {
        return switch (cause) {
            case THROWS ->
                List.of(new WireFault.Reset(), new WireFault.ResetInBody(1), new WireFault.TlsHandshakeCut());
            case SLOW -> List.of(new WireFault.SlowAccept(late), new WireFault.Dribble(1000, late));
            case HANGS -> List.of(new WireFault.BlackHole(), new WireFault.StallInBody(1));
            case UNAVAILABLE -> List.of(new WireFault.Refused(), new WireFault.ConnectTimeout());
            case BAD_CONTENT ->
                List.of(new WireFault.GarbageInBody(1), new WireFault.Garbage(1), new WireFault.Truncated(1));
            // From outside, a server without room is one whose queue of connections is full.
            case EXHAUSTED -> List.of(new WireFault.ConnectTimeout());
        };
    }
}
