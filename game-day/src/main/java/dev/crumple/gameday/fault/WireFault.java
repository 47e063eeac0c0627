package dev.crumple.gameday.fault;

import java.time.Duration;

/**
 * A way in which a connection can go wrong; {@code FaultProxy#arm} puts it on the wire. Immutable.
 *
 * <p><b>Body</b> means, in an HTTP/1 answer, what follows the header; in any other protocol, the whole answer. An
 * <b>answer</b> is what the target sends between two things that the client sends, so that counting begins anew with each
 * exchange on a connection.
 */
public sealed interface WireFault extends Fault {

    @Override
    default boolean waits() {
        return false;
    }

    /** The client's attempt to connect is refused at once, as by a machine on which nothing listens. */
    record Refused() implements WireFault {}

    /**
     * The client's attempt to connect is not answered, so that only its connect time-out ends it. On Linux and macOS; on
     * Windows a full queue of connections refuses instead.
     */
    record ConnectTimeout() implements WireFault {
        @Override
        public boolean waits() {
            return true;
        }
    }

    /** The client connects at once, then waits the given time before anything passes. */
    record SlowAccept(Duration delay) implements WireFault {
        public SlowAccept {
            positive("delay", delay);
        }

        @Override
        public boolean waits() {
            return true;
        }
    }

    /** The client connects and never hears anything; nobody even reads what it sends. */
    record BlackHole() implements WireFault {
        @Override
        public boolean waits() {
            return true;
        }
    }

    /** The client's TLS handshake meets the end of the connection; connections without TLS pass untouched. */
    record TlsHandshakeCut() implements WireFault {}

    /** The client meets a reset connection instead of an answer to a request that the target has had. */
    record Reset() implements WireFault {}

    /** The client gets so many bytes of the body, then a reset connection. */
    record ResetInBody(long afterBytes) implements WireFault {
        public ResetInBody {
            notNegative(afterBytes);
        }
    }

    /** The client gets so many bytes of the body, then silence on an open connection. */
    record StallInBody(long afterBytes) implements WireFault {
        public StallInBody {
            notNegative(afterBytes);
        }

        @Override
        public boolean waits() {
            return true;
        }
    }

    /** The client gets so many bytes of the body, then an orderly end of the connection. */
    record Truncated(long afterBytes) implements WireFault {
        public Truncated {
            notNegative(afterBytes);
        }
    }

    /** The client gets the whole body, so many bytes at a time, with a pause before each. */
    record Dribble(int bytes, Duration pause) implements WireFault {
        public Dribble {
            if (bytes < 1) {
                throw new IllegalArgumentException(
                        "A dribble of " + bytes + " bytes never ends. Let 1 or more pass at a time.");
            }
            positive("pause", pause);
        }

        @Override
        public boolean waits() {
            return true;
        }
    }

    /**
     * The client gets 1,024 random bytes instead of an answer to a request that the target has had, then an orderly end; the
     * same bytes for the same seed.
     */
    record Garbage(long seed) implements WireFault {}

    /** The client gets a body of the right length made of random bytes; on each connection the same ones for the same seed. */
    record GarbageInBody(long seed) implements WireFault {}

    private static void positive(String what, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "A " + what + " of " + time + " delays nothing. Give a time above zero.");
        }
    }

    private static void notNegative(long afterBytes) {
        if (afterBytes < 0) {
            throw new IllegalArgumentException("A fault cannot strike after " + afterBytes
                    + " bytes. Give 0 for the first byte of the body, or more.");
        }
    }
}
