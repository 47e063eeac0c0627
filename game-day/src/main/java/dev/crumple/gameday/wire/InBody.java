package dev.crumple.gameday.wire;

import dev.crumple.gameday.fault.WireFault;
import java.io.IOException;
import java.util.Random;

/** A fault that lets the beginning of each answer pass and takes charge of the rest. */
final class InBody implements Effect {

    /** What becomes of the bytes from which on the fault is met. */
    interface Rest {
        void take(Link link, byte[] bytes, int from, int to) throws IOException;
    }

    private final long afterBytes;
    private final Rest rest;
    private final Body body = new Body();
    private volatile boolean asked;

    InBody(long afterBytes, Rest rest) {
        this.afterBytes = afterBytes;
        this.rest = rest;
    }

    @Override
    public void request(Link link, byte[] bytes, int length) throws IOException {
        asked = true;
        link.toTarget(bytes, length);
    }

    @Override
    public void answer(Link link, byte[] bytes, int length) throws IOException {
        if (asked) {
            asked = false;
            body.beginAnew();
        }
        int spared = body.take(bytes, length, afterBytes);
        if (spared == length || !link.meetsFault()) {
            link.toClient(bytes, 0, length);
        } else {
            link.toClient(bytes, 0, spared);
            rest.take(link, bytes, spared, length);
        }
    }

    record InPieces(WireFault.Dribble dribble) implements Rest {
        @Override
        public void take(Link link, byte[] bytes, int from, int to) throws IOException {
            int at = from;
            while (at < to) {
                int next = at + Math.min(dribble.bytes(), to - at);
                link.hold(dribble.pause());
                link.toClient(bytes, at, next);
                at = next;
            }
        }
    }

    record Scrambled(Random random) implements Rest {
        @Override
        public void take(Link link, byte[] bytes, int from, int to) throws IOException {
            for (int at = from; at < to; at++) {
                bytes[at] = (byte) random.nextInt();
            }
            link.toClient(bytes, from, to);
        }
    }
}
