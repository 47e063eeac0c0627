package dev.crumple.resilience.internal.waiting;

import dev.crumple.resilience.internal.context.ThreadDeadline;
import java.util.concurrent.Callable;

/**
 * A call to be made by more than one thread, which has its place in flight already.
 *
 * @param work the call
 * @param deadline when its caller leaves
 * @param places where it gives its place back when it has really ended
 * @param place the place
 * @param atDeadline is done once if the deadline passes before the call has ended, on whichever thread notices
 */
record Attempt(Callable<?> work, ThreadDeadline.At deadline, Places places, int place, AtDeadline atDeadline) {

    void leave() {
        places.leave(place);
    }
}
