package dev.crumple.engine.flow;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What jumps bring to what stands before them in a method, by the number of the label that they lead to. */
final class Loops {

    private final Map<Integer, Frame> frames = new HashMap<>(0);
    private boolean more;

    /** What earlier readings of the method found to come to a label from behind. */
    @Nullable
    Frame at(int label) {
        return frames.get(label);
    }

    /** Brings what was not known at the label when it was read. */
    void bring(int label, Frame frame) {
        more = true;
        frames.merge(label, frame, Frame::or);
    }

    /** Tells whether the last reading brought anything, so that the method has to be read again, and begins anew. */
    boolean takeMore() {
        boolean had = more;
        more = false;
        return had;
    }
}
