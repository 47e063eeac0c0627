package dev.crumple.gameday.wire;

import java.io.IOException;
import java.util.Random;

/** A fault that takes the place of the first answer; the target has had the request by then. Nothing comes after it. */
final class InsteadOfAnswer implements Effect {

    private final Strike strike;
    private boolean struck;

    InsteadOfAnswer(Strike strike) {
        this.strike = strike;
    }

    @Override
    public void answer(Link link, byte[] bytes, int length) throws IOException {
        if (!struck && link.meetsFault()) {
            struck = true;
            strike.at(link);
        }
        if (!struck) {
            link.toClient(bytes, 0, length);
        }
    }

    /** Random bytes and the end. */
    record Nonsense(long seed) implements Strike {
        @Override
        public void at(Link link) throws IOException {
            byte[] nonsense = new byte[1024];
            new Random(seed).nextBytes(nonsense);
            link.toClient(nonsense, 0, nonsense.length);
            link.endAnswers();
        }
    }
}
