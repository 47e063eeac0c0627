package dev.crumple.resilience;

import dev.crumple.evidence.Step;
import dev.crumple.resilience.internal.MachineErrors;
import dev.crumple.resilience.internal.Sneaky;
import dev.crumple.resilience.internal.Work;
import dev.crumple.resilience.internal.binding.Health;
import dev.crumple.resilience.internal.binding.UnhealthyAnswerException;
import dev.crumple.resilience.internal.breaker.Breaker;
import dev.crumple.resilience.internal.context.ThreadDeadline;
import dev.crumple.resilience.internal.degradation.Degradation;
import dev.crumple.resilience.internal.degradation.Served;
import dev.crumple.resilience.internal.events.CallerInterruptedException;
import dev.crumple.resilience.internal.events.GuardVoice;
import dev.crumple.resilience.internal.events.Shortfall;
import dev.crumple.resilience.internal.events.Watch;
import dev.crumple.resilience.internal.feature.FeatureSwitch;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.feature.Terms;
import dev.crumple.resilience.internal.rehearsal.RehearsalPoint.Rehearsal;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.waiting.Ended;
import dev.crumple.resilience.internal.waiting.Places;
import dev.crumple.resilience.internal.waiting.WayOfWaiting;
import dev.crumple.resilience.spi.Observed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes every call through one guard: may it be made, how did it end, and what is its caller given? A call has no object
 * of its own, so that a healthy one costs no memory: what belongs to it is passed along. Thread-safe.
 */
final class GuardedCalls {

    private static final int OFF = -2;
    private static final int OPEN = -3;

    private final Protection protection;
    private final FeatureSwitch word;
    private final Places places;
    private final WayOfWaiting waiting;
    private final Health health;
    private final Degradation degradation;
    private final @Nullable Served always;
    private final boolean runsCode;
    private final GuardVoice voice;
    private final Time time;

    GuardedCalls(Protection protection) {
        this.protection = protection;
        this.word = protection.feature().word();
        this.places = protection.places();
        this.waiting = protection.waiting();
        this.health = protection.health();
        this.degradation = protection.degradation();
        this.always = degradation.always();
        this.runsCode = degradation.runsCode();
        this.voice = protection.voice();
        this.time = protection.shared().time();
    }

    /** Makes a call and waits for it. */
    <S> @Nullable Object now(Work<S> work, S subject, @Nullable Object[] arguments, @Nullable Rehearsal rehearsal) {
        Terms inForce = terms(rehearsal);
        int place = admit(inForce.breaker());
        if (place < 0) {
            return refuse(place, arguments, inForce, rehearsal);
        }
        AtomicReference<@Nullable ThreadDeadline> ofCaller;
        Terms terms;
        long entered;
        try {
            ofCaller = ThreadDeadline.ofThread();
            ThreadDeadline outer = ofCaller.getPlain();
            entered = enter(inForce, outer);
            terms = inForce.within(outer);
        } catch (Throwable hurt) {
            giveBack(place, inForce.breaker());
            throw hurt;
        }
        if (terms.forCall() <= 0) {
            giveBack(place, terms.breaker());
            return degrade(Shortfall.LATE, arguments, terms, entered, rehearsal);
        }
        long deadline = entered + terms.forCall() + lag(terms);
        Object outcome = rehearsal == null
                ? waiting.await(work, subject, place, deadline, terms, ofCaller)
                : waiting.await(rehearsal::around, () -> work.on(subject), place, deadline, terms, ofCaller);
        Shortfall shortfall = judge(outcome, arguments, terms, entered);
        return shortfall == null
                ? answer(outcome, terms, entered, rehearsal)
                : degrade(shortfall, arguments, terms, entered, rehearsal);
    }

    Terms terms(@Nullable Rehearsal rehearsal) {
        Terms inForce = protection.terms();
        return rehearsal == null ? inForce : inForce.rehearsed(rehearsal);
    }

    /** Gives a place for the call, or says by a number below zero why it may not be made. */
    int admit(Breaker breaker) {
        if (word.isOff()) {
            return OFF;
        }
        if (!breaker.permits()) {
            return OPEN;
        }
        int place = places.take();
        if (place == Places.NONE) {
            breaker.release(); // A place that was missing says nothing about the dependency.
        }
        return place;
    }

    /** A caller who came without time says nothing about the dependency. */
    void giveBack(int place, Breaker breaker) {
        places.leave(place);
        breaker.release();
    }

    @Nullable
    private Object refuse(int place, @Nullable Object[] arguments, Terms terms, @Nullable Rehearsal rehearsal) {
        Shortfall refusal = refusal(place);
        if (!isTimed(refusal, rehearsal)) {
            return degrade(refusal, arguments, terms, 0, rehearsal); // Nobody asks when it entered.
        }
        ThreadDeadline outer = ThreadDeadline.current();
        long entered = enter(terms, outer);
        return degrade(refusal, arguments, terms.within(outer), entered, rehearsal);
    }

    /** Tells what the number means that {@link #admit} gave for a place. */
    static Shortfall refusal(int place) {
        return switch (place) {
            case OFF -> Shortfall.REMOVED;
            case OPEN -> Shortfall.OPEN;
            default -> Shortfall.FULL;
        };
    }

    /** Records how the call ended; null when its caller may have what it ended with. */
    @Nullable
    Shortfall judge(@Nullable Object outcome, @Nullable Object[] arguments, Terms terms, long entered) {
        if (!(outcome instanceof Ended ended)) {
            Throwable refused = health.refuses(outcome);
            return refused == null ? succeeded(outcome, arguments, terms, entered) : failed(refused, terms, entered);
        }
        if (ended instanceof Ended.Threw threw) {
            return health.isAnswer(threw.thrown())
                    ? succeeded(null, arguments, terms, entered)
                    : failed(threw.thrown(), terms, entered);
        }
        if (ended instanceof Ended.Late late) {
            return new Shortfall(Reason.LATE, null, late.stack());
        }
        terms.breaker().release(); // Neither closed guards nor the caller's own interrupt speak about the dependency.
        return ended instanceof Ended.NoPlace
                ? Shortfall.FULL
                : new Shortfall(Reason.FAILED, new CallerInterruptedException(), List.of());
    }

    private @Nullable Shortfall succeeded(
            @Nullable Object answer, @Nullable Object[] arguments, Terms terms, long entered) {
        if (!terms.breaker().isWell()) {
            terms.breaker().succeeded(read(terms) - entered);
        }
        degradation.remember(arguments, answer);
        return null;
    }

    private Shortfall failed(Throwable thrown, Terms terms, long entered) {
        terms.breaker().failed(read(terms) - entered, thrown);
        MachineErrors.rethrow(
                thrown instanceof UnhealthyAnswerException && thrown.getCause() != null ? thrown.getCause() : thrown);
        return new Shortfall(Reason.FAILED, thrown, List.of());
    }

    @Nullable
    Object answer(@Nullable Object outcome, Terms terms, long entered, @Nullable Rehearsal rehearsal) {
        Throwable thrown = outcome instanceof Ended.Threw threw ? threw.thrown() : null;
        if (rehearsal != null) {
            rehearsal.seam().observed(new Observed(null, null, read(terms) - entered, thrown));
        }
        if (thrown != null) {
            throw Sneaky.raise(thrown);
        }
        return outcome;
    }

    @Nullable
    Object degrade(
            Shortfall shortfall,
            @Nullable Object[] arguments,
            Terms terms,
            long entered,
            @Nullable Rehearsal rehearsal) {
        Served served = always != null && rehearsal == null
                ? always
                : degradation.serve(
                        arguments,
                        entered + terms.budget() + lag(terms),
                        step -> rehearsal == null || rehearsal.seam().allows(step));
        long elapsed = isTimed(shortfall, rehearsal) ? read(terms) - entered : 0;
        String failureMode = voice.degraded(shortfall, served, elapsed, Watch.current(), rehearsal != null);
        if (rehearsal != null) {
            rehearsal.seam().observed(new Observed(shortfall.reason(), served.step(), elapsed, shortfall.thrown()));
        }
        if (served.step() == Step.FAIL_FAST) {
            throw new FeatureUnavailableException(
                    failureMode, shortfall.reason(), Duration.ofNanos(elapsed), shortfall.thrown(), served.missed());
        }
        return rehearsal == null
                ? served.value()
                : rehearsal.content(served, protection.guarded().answer().raw());
    }

    /** What is refused and served at once takes no time that would be worth a look at the clock. */
    private boolean isTimed(Shortfall shortfall, @Nullable Rehearsal rehearsal) {
        return !shortfall.isRefusal() || runsCode || rehearsal != null;
    }

    /** Reads the time before what is left outside is read, so that no deadline comes after one around it. */
    private long enter(Terms terms, @Nullable ThreadDeadline outer) {
        return outer == null ? read(terms) : time.nanos();
    }

    private long read(Terms terms) {
        return terms.exact() ? time.nanos() : time.roughly();
    }

    /** A call that began by an old reading ends no earlier than it may. */
    private long lag(Terms terms) {
        return terms.exact() ? 0 : time.lag();
    }
}
