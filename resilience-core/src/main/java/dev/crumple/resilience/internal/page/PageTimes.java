package dev.crumple.resilience.internal.page;

import dev.crumple.annotations.Criticality;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of one page.
 *
 * @param parts when guards inside its parts must have answered; before the page's own end, so that the page still gets
 *     what they serve
 * @param page when the page goes on without what is not there
 */
public record PageTimes(ThreadDeadline parts, ThreadDeadline page) {

    private static final int RESERVED_SHARE = 10;

    /** Begins now; inside a guard or another page there is no more time than what is left there. */
    public static PageTimes beginning(Time time, long nanos) {
        ThreadDeadline outer = ThreadDeadline.current();
        long own = outer == null ? nanos : Math.max(0, Math.min(nanos, outer.left()));
        long now = time.nanos();
        return new PageTimes(
                new ThreadDeadline.At(time, now + own - own / RESERVED_SHARE), new ThreadDeadline.At(time, now + own));
    }

    /** Tells when the work of a part must be done; an indispensable one has as long as its caller has. */
    @Nullable
    ThreadDeadline ofWork(Criticality criticality, @Nullable ThreadDeadline outer) {
        return criticality == Criticality.INDISPENSABLE || (outer != null && outer.left() < parts.left())
                ? outer
                : parts;
    }

    /** Tells until when a part is waited for; an indispensable one for as long as its caller has. */
    @Nullable
    ThreadDeadline ofWaiting(Criticality criticality) {
        return criticality == Criticality.INDISPENSABLE ? ofCaller() : page;
    }

    /** Gives the deadline of the current thread, for another one. */
    static @Nullable ThreadDeadline ofCaller() {
        ThreadDeadline outer = ThreadDeadline.current();
        return outer == null ? null : outer.forOthers();
    }
}
