package dev.crumple.resilience;

import dev.crumple.resilience.internal.events.Logbook;
import dev.crumple.resilience.internal.events.Slf4jListener;
import dev.crumple.resilience.internal.time.SystemTime;
import dev.crumple.resilience.internal.time.Time;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sets what guards share. Not thread-safe. */
public final class GuardsBuilder {

    private static final long LOGBOOK_BYTES = 10_000_000;

    final List<GuardListener> listeners = new ArrayList<>(List.of(new Slf4jListener()));
    ContentReader reader = ContentReader.TEXT;
    Time time = new SystemTime();
    double overloadAt = 0.5;

    GuardsBuilder() {}

    /**
     * Sets how the content of resources and literals is read.
     *
     * @param contentReader the reader, {@link ContentReader#TEXT} unless set
     * @return this
     */
    public GuardsBuilder contentReader(ContentReader contentReader) {
        this.reader = contentReader;
        return this;
    }

    /**
     * Adds a listener, beside the one that logs. This is the only place to do so.
     *
     * @param listener hears every event, and may do what it likes: see {@link GuardListener}
     * @return this
     */
    public GuardsBuilder listener(GuardListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Writes a logbook: events as JSON lines, one file per process, at most 20 MB. {@code docs/logbook.md} explains
     * the lines, and what is lost when the disk is full or the process crashes.
     *
     * @param folder the folder, created with the first event; processes of the same pid, such as containers, need one
     *     each
     * @return this
     */
    public GuardsBuilder logbook(Path folder) {
        return listener(new Logbook(folder, LOGBOOK_BYTES));
    }

    /**
     * Sets when the service counts as overloaded. Once two features or more, that share of those that were called,
     * have refused calls for want of places for three seconds, optional features are removed as long as a more
     * important one is among those that refuse; after three more, important ones fall back for the sake of
     * indispensable ones. Calm seconds bring them back in reverse order.
     *
     * @param share the share, more than 0 and at most 1; a half unless set
     * @return this
     * @throws IllegalArgumentException if it is no such share
     */
    public GuardsBuilder overloadAt(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Overload at a share of " + share + " of the features: give more than 0 and at most 1.");
        }
        this.overloadAt = share;
        return this;
    }

    /**
     * Lets no feature give way to overload.
     *
     * @return this
     */
    public GuardsBuilder ignoreOverload() {
        this.overloadAt = Double.POSITIVE_INFINITY;
        return this;
    }

    /** Sets the time that guards go by. */
    GuardsBuilder time(Time time) {
        this.time = time;
        return this;
    }

    /**
     * Makes the guards.
     *
     * @return guards to close when the service stops
     */
    public Guards build() {
        WarmUp.once();
        return new Guards(this);
    }
}
