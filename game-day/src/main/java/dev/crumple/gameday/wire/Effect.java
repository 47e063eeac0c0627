package dev.crumple.gameday.wire;

import dev.crumple.gameday.fault.WireFault;
import dev.crumple.gameday.fault.WireFault.BlackHole;
import dev.crumple.gameday.fault.WireFault.Dribble;
import dev.crumple.gameday.fault.WireFault.Garbage;
import dev.crumple.gameday.fault.WireFault.GarbageInBody;
import dev.crumple.gameday.fault.WireFault.Reset;
import dev.crumple.gameday.fault.WireFault.ResetInBody;
import dev.crumple.gameday.fault.WireFault.SlowAccept;
import dev.crumple.gameday.fault.WireFault.StallInBody;
import dev.crumple.gameday.fault.WireFault.TlsHandshakeCut;
import dev.crumple.gameday.fault.WireFault.Truncated;
import java.io.IOException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a fault does to one connection; each connection has its own, and a thread for requests and one for answers. */
interface Effect {

    /** Comes before anything passes, and before the target is connected. */
    default void opened(Link link) throws IOException {}

    default void request(Link link, byte[] bytes, int length) throws IOException {
        link.toTarget(bytes, length);
    }

    default void answer(Link link, byte[] bytes, int length) throws IOException {
        link.toClient(bytes, 0, length);
    }

    static Effect of(@Nullable WireFault fault) {
        if (fault == null) {
            return new Effect() {};
        } else if (fault instanceof BlackHole) {
            return new AtOpening(Link::hold);
        } else if (fault instanceof SlowAccept slow) {
            return new AtOpening(link -> link.hold(slow.delay()));
        } else if (fault instanceof TlsHandshakeCut) {
            return new AtTlsHello(Link::endAnswers);
        } else if (fault instanceof Reset) {
            return new InsteadOfAnswer(Link::reset);
        } else if (fault instanceof Garbage garbage) {
            return new InsteadOfAnswer(new InsteadOfAnswer.Nonsense(garbage.seed()));
        } else if (fault instanceof ResetInBody reset) {
            return new InBody(reset.afterBytes(), (link, bytes, from, to) -> link.reset());
        } else if (fault instanceof StallInBody stall) {
            return new InBody(stall.afterBytes(), (link, bytes, from, to) -> link.hold());
        } else if (fault instanceof Truncated truncated) {
            return new InBody(truncated.afterBytes(), (link, bytes, from, to) -> link.endAnswers());
        } else if (fault instanceof Dribble dribble) {
            return new InBody(0, new InBody.InPieces(dribble));
        } else if (fault instanceof GarbageInBody garbage) {
            return new InBody(0, new InBody.Scrambled(new Random(garbage.seed())));
        } else {
            // Refused and ConnectTimeout: the port keeps clients out; this one was let in at the moment of arming.
            return new AtOpening(Link::reset);
        }
    }

    /** What is done to a connection. */
    interface Strike {
        void at(Link link) throws IOException;
    }
}
