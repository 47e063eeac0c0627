package dev.crumple.resilience.internal.degradation;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import dev.crumple.resilience.ContentReader;
import dev.crumple.resilience.GuardEvent.MissedStep;
import dev.crumple.resilience.internal.Invocation;
import dev.crumple.resilience.internal.MachineErrors;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import dev.crumple.resilience.internal.degradation.DegradationStep.Constant;
import dev.crumple.resilience.internal.degradation.DegradationStep.FromLastGood;
import dev.crumple.resilience.internal.degradation.DegradationStep.FromLesser;
import dev.crumple.resilience.internal.time.Time;
import dev.crumple.resilience.internal.waiting.Places;
import dev.crumple.resilience.internal.waiting.WayOfWaiting;
import dev.crumple.resilience.spi.EmptyAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The declared degradation of one guard: its steps, tried in order, and fail fast after the last. */
public final class Degradation {

    private static final Logger LOG = LoggerFactory.getLogger(Degradation.class);
    private static final Served NOTHING = Served.by(Step.FAIL_FAST, null);

    private final String label;
    private final DegradationStep[] steps;
    private final @Nullable LastGood lastGood;
    private final @Nullable Class<?> lesser;
    private final AtomicBoolean keyless = new AtomicBoolean();

    private Degradation(
            String label, List<DegradationStep> steps, @Nullable LastGood lastGood, @Nullable Class<?> lesser) {
        this.label = label;
        this.steps = steps.toArray(DegradationStep[]::new);
        this.lastGood = lastGood;
        this.lesser = lesser;
    }

    /** Resolves and reads everything that the declaration names. */
    public static Degradation of(
            GuardedMethod guarded,
            GivenFallbacks fallbacks,
            ContentReader reader,
            Function<Places, WayOfWaiting> waitingForLesser,
            Time time) {
        Declaration.Fallback fallback = guarded.declaration().fallback();
        List<DegradationStep> steps = new ArrayList<>();
        LastGood lastGood = null;
        Class<?> lesserType = null;
        for (Step step : guarded.declaration().steps()) {
            if (step == Step.REMOVED) {
                steps.add(new Constant(
                        Served.by(step, EmptyAnswer.of(guarded.answer().raw()))));
            } else if (fallback != null && step == Step.LAST_GOOD) {
                lastGood = new LastGood(fallback, time::nanos);
                steps.add(new FromLastGood(lastGood));
            } else if (step == Step.LESSER) {
                Object lesser = fallbacks.of(guarded.method());
                lesserType = lesser.getClass();
                Places places = new Places(guarded.declared().inFlight());
                steps.add(new FromLesser(
                        Invocation.of(guarded.method(), lesser).waiting(),
                        waitingForLesser.apply(places),
                        places,
                        time));
            } else if (fallback != null && step == Step.RESOURCE) {
                steps.add(new Constant(
                        Served.by(step, FallbackContent.ofResource(guarded, fallback.resource(), reader))));
            } else if (fallback != null && step == Step.LITERAL) {
                steps.add(
                        new Constant(Served.by(step, FallbackContent.ofLiteral(guarded, fallback.literal(), reader))));
            }
        }
        return new Degradation(guarded.label(), steps, lastGood, lesserType);
    }

    /** Keeps a good answer, for when there is none; an argument that makes no key costs the caller nothing. */
    public void remember(@Nullable Object[] arguments, @Nullable Object value) {
        if (lastGood == null || value == null) {
            return;
        }
        try {
            lastGood.remember(arguments, value);
        } catch (Throwable thrown) {
            MachineErrors.rethrow(thrown);
            if (!keyless.getAndSet(true)) {
                LOG.warn("{} keeps no last good value: its arguments make no key.", label, thrown);
            }
        }
    }

    /** Gives what every call is served when every step is allowed; null when that depends on the call. */
    public @Nullable Served always() {
        return steps.length == 0 ? NOTHING : steps[0] instanceof Constant constant ? constant.served() : null;
    }

    /** Serves the first step that is allowed and has something; nothing but the error when there is none. */
    public Served serve(@Nullable Object[] arguments, long deadline, Predicate<Step> allowed) {
        List<MissedStep> missed = List.of();
        for (DegradationStep step : steps) {
            if (allowed.test(step.step())) {
                try {
                    Served served = step.serve(arguments, deadline);
                    if (served != null) {
                        return served.after(missed);
                    }
                } catch (Throwable thrown) {
                    MachineErrors.rethrow(thrown);
                    missed = with(missed, new MissedStep(step.step(), thrown));
                }
            }
        }
        return NOTHING.after(missed);
    }

    private static List<MissedStep> with(List<MissedStep> missed, MissedStep step) {
        List<MissedStep> more = new ArrayList<>(missed);
        more.add(step);
        return more;
    }

    /** Sets how many calls of a lesser implementation may be in flight. */
    public void limit(int inFlight) {
        for (DegradationStep step : steps) {
            step.limit(inFlight);
        }
    }

    /** Tells whether a step runs code, which may take its time. */
    public boolean runsCode() {
        return lesser != null;
    }

    /** Gives the class of the lesser implementation; null when none is declared. */
    public @Nullable Class<?> lesser() {
        return lesser;
    }
}
