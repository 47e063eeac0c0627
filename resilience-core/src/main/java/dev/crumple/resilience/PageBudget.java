package dev.crumple.resilience;

import dev.crumple.annotations.Criticality;
import dev.crumple.resilience.internal.Sneaky;
import dev.crumple.resilience.internal.events.CallerInterruptedException;
import dev.crumple.resilience.internal.feature.BoundFeature;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.internal.feature.Shared;
import dev.crumple.resilience.internal.page.Outcome;
import dev.crumple.resilience.internal.page.PageTimes;
import dev.crumple.resilience.internal.page.PartCall;
import dev.crumple.resilience.internal.page.Room;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.waiting.Ended;
import dev.crumple.resilience.internal.waiting.Places;
import dev.crumple.resilience.internal.waiting.StackSampling;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One deadline for the many features of a page, which are asked for at the same time: indispensable ones are waited for,
 * the others are removed when they are late, and the page knows what was removed.
 *
 * <pre>{@code
 * PageBudget home = guards.page(Duration.ofMillis(300), 200);
 *
 * try (PageBudget.Page page = home.open()) {
 *     PageBudget.Part<List<Title>> row = page.part("personalised-row", () -> rows.titlesFor(user));
 *     PageBudget.Part<Optional<Row>> similar = page.part("similar-titles", () -> similarTitles.similarTo(title));
 *     return render(row.orElse(List.of()), similar.orElse(Optional.empty()), page.removed());
 * }
 * }</pre>
 *
 * <p>The guards inside a part have nine tenths of the page's time, so that it is they who cut what is late and serve its
 * degradation; the page lets go of what hangs outside of any guard. A page inside a guard, or inside a part of another
 * page, has no more time than what is left there.
 *
 * <p>Thread-safe. Made by {@link Guards#page}, once for each kind of page.
 */
public final class PageBudget {

    private final Features features;
    private final Time time;
    private final long nanos;
    private final Room room;

    PageBudget(Features features, Shared shared, Duration atMost, int inFlight) {
        if (atMost.compareTo(Duration.ofMillis(1)) < 0 || inFlight < 1) {
            throw new IllegalArgumentException("A page cannot have " + atMost + " for " + inFlight
                    + " parts in flight. Give it at least 1 ms, and at least 1 part.");
        }
        this.features = features;
        this.time = shared.time();
        this.nanos = atMost.toNanos();
        this.room = new Room(shared.threads().pages(), new Places(inFlight), new StackSampling());
    }

    /**
     * Begins a page; its time runs from here.
     *
     * @return the page, to be closed when it has been rendered
     */
    public Page open() {
        return new Page(this);
    }

    /** Tells how many parts are in flight, abandoned ones included. */
    int inFlight() {
        return room.places().taken();
    }

    /** One page on its way. Thread-safe. */
    public static final class Page implements AutoCloseable {

        private final PageBudget budget;
        private final PageTimes times;
        private final List<Part<?>> parts = new CopyOnWriteArrayList<>();
        private volatile boolean closed;

        private Page(PageBudget budget) {
            this.budget = budget;
            this.times = PageTimes.beginning(budget.time, budget.nanos);
        }

        /**
         * Begins to get what a feature shows, on another thread. The deadline, {@link Degradations} and thread-locals
         * follow it there. When as many parts as may be are in flight, or no time is left, an optional part is
         * removed at once, and any other is got here and now, where its guard bounds it.
         *
         * @param feature the id of a feature that a guard here has; its criticality decides how the part is treated
         * @param call gets it, through its guard; a call that answers later is to be waited for inside
         * @param <T> what it gets
         * @return the part, to be asked for its value when the page needs it
         * @throws IllegalArgumentException if no guard has the feature
         * @throws IllegalStateException if the page is closed
         */
        public <T extends @Nullable Object> Part<T> part(String feature, Callable<? extends T> call) {
            if (closed) {
                throw new IllegalStateException(
                        "The page is closed, and \"" + feature + "\" would be too late. Begin parts before closing.");
            }
            BoundFeature known = budget.features.named(feature);
            // A rehearsal that suspends the guard's time must see the call take it, which the page would only hide.
            Criticality criticality = known.untimed() ? Criticality.INDISPENSABLE : known.criticality();
            PartCall started = new PartCall(feature, criticality, call, times, budget.room);
            Part<T> part = new Part<>(feature, criticality, started, budget.time);
            parts.add(part);
            started.begin();
            return part;
        }

        /**
         * Tells what the page shows without: parts that the page removed, and features whose guards served their removal
         * inside a part. Waits for parts that nobody has asked for yet, each as long as if somebody had.
         *
         * @return why each was removed, by feature, in the order of their ids
         */
        public Map<String, Reason> removed() {
            Map<String, Reason> removed = new TreeMap<>();
            parts.forEach(part -> part.removals().forEach(removed::putIfAbsent));
            return Collections.unmodifiableMap(removed);
        }

        /**
         * Abandons what is still on its way. Nothing is interrupted but by its own guard, when its time is over; it keeps
         * its place until it ends.
         */
        @Override
        public void close() {
            closed = true;
            parts.forEach(part -> part.call.abandon());
        }
    }

    /** One feature's part of a page. Thread-safe. */
    public static final class Part<T extends @Nullable Object> {

        private final String feature;
        private final Criticality criticality;
        private final PartCall call;
        private final Time time;
        private final long begun;

        private Part(String feature, Criticality criticality, PartCall call, Time time) {
            this.feature = feature;
            this.criticality = criticality;
            this.call = call;
            this.time = time;
            this.begun = time.nanos();
        }

        /**
         * Waits for the value: for that of an indispensable feature as long as its guard allows, else until the page's
         * time is over.
         *
         * @param instead what the page shows when it goes on without this part, which for an indispensable feature it
         *     never does
         * @return the value, which may be what a guard served in its place
         */
        public T orElse(T instead) {
            Outcome outcome = call.await();
            return outcome.isRemoved(criticality) ? instead : valueOf(outcome);
        }

        /**
         * Waits for the value as {@link #orElse} does, where the page has nothing to show instead. What the call threw is
         * thrown as it is, checked exceptions too.
         *
         * @return the value, which may be what a guard served in its place
         * @throws FeatureUnavailableException when the part was removed, or its caller was interrupted
         */
        public T get() {
            return valueOf(call.await());
        }

        @SuppressWarnings({"unchecked", "NullAway"}) // Null is an answer like any other.
        private T valueOf(Outcome outcome) {
            if (!(outcome.ended() instanceof Ended ended)) {
                return (T) outcome.ended();
            }
            if (ended instanceof Ended.Threw threw) {
                throw Sneaky.raise(threw.thrown());
            }
            throw new FeatureUnavailableException(
                    feature,
                    outcome.reason(),
                    Duration.ofNanos(time.nanos() - begun),
                    ended instanceof Ended.Interrupted ? new CallerInterruptedException() : null,
                    List.of());
        }

        private Map<String, Reason> removals() {
            return call.await().removals(feature, criticality);
        }
    }
}
