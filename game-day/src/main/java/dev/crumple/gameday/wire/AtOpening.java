package dev.crumple.gameday.wire;

import java.io.IOException;

/** A fault that every connection meets as it opens. */
record AtOpening(Strike strike) implements Effect {

    @Override
    public void opened(Link link) throws IOException {
        if (link.meetsFault()) {
            strike.at(link);
        }
    }
}
