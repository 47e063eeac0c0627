package dev.crumple.gameday.wire;

/** Finds the body in an answer that comes in pieces: after the header, where it is one of HTTP/1; else all of it. */
final class Body {

    private static final String HTTP = "HTTP/";
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private boolean inHeader = true;
    private boolean interim;
    private int headerBytes;
    private int lineEnds;
    private long bodyBytes;

    /** Expects another answer. */
    void beginAnew() {
        inHeader = true;
        headerBytes = 0;
        lineEnds = 0;
        bodyBytes = 0;
    }

    /**
     * Takes the next piece.
     *
     * @return how many of its bytes are header, or stand among the first {@code clear} bytes of the body
     */
    int take(byte[] piece, int length, long clear) {
        int at = 0;
        while (at < length && inHeader) {
            if (headerBytes < HTTP.length() && piece[at] != HTTP.charAt(headerBytes)) {
                inHeader = false;
                bodyBytes = (long) headerBytes - at; // What earlier pieces had of it was body after all.
                at = 0;
            } else {
                header(piece[at++]);
            }
        }
        long spared = Math.min(length - at, Math.max(0, clear - bodyBytes));
        bodyBytes += length - at;
        return at + (int) spared;
    }

    private void header(byte next) {
        if (headerBytes == STATUS_AT) {
            interim = next == '1'; // "100 Continue" and its like come before the answer.
        }
        headerBytes++;
        if (next == '\n') {
            lineEnds++;
        } else if (next != '\r') {
            lineEnds = 0;
        }
        if (lineEnds == 2) {
            inHeader = interim;
            headerBytes = 0;
            lineEnds = 0;
        }
    }
}
