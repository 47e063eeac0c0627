package dev.crumple.gameday.wire;

import java.io.IOException;

/** A fault that takes the place of the answer to a TLS client's first words, which the target never gets. */
final class AtTlsHello implements Effect {

    private static final byte HANDSHAKE = 0x16;

    private final Strike strike;
    private boolean begun;
    private boolean struck;

    AtTlsHello(Strike strike) {
        this.strike = strike;
    }

    @Override
    public void request(Link link, byte[] bytes, int length) throws IOException {
        if (!begun) {
            begun = true;
            struck = bytes[0] == HANDSHAKE && link.meetsFault();
            if (struck) {
                strike.at(link);
            }
        }
        if (!struck) {
            link.toTarget(bytes, length);
        }
    }
}
