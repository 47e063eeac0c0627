package dev.crumple.gameday.internal.junit;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import dev.crumple.gameday.Rehearsal;
import dev.crumple.gameday.internal.injection.Patience;
import dev.crumple.gameday.internal.injection.RunningRehearsal;
import dev.crumple.gameday.internal.injection.Witness;
import dev.crumple.gameday.internal.plan.Choice;
import dev.crumple.gameday.internal.plan.ImpossibleGameDayException;
import dev.crumple.gameday.internal.plan.Plan;
import dev.crumple.gameday.internal.plan.Run;
import dev.crumple.gameday.internal.verdict.Doubt;
import dev.crumple.gameday.internal.verdict.Judgement;
import dev.crumple.gameday.internal.verdict.Sighting;
import dev.crumple.gameday.internal.verdict.Sighting.End;
import dev.crumple.gameday.internal.verdict.Stalls;
import dev.crumple.gameday.wire.FaultProxy;
import dev.crumple.resilience.spi.Reach;
import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Rehearsables;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Runs test methods once with the fault armed, judges what was seen, and leaves evidence. */
final class RunInterceptor implements BeforeEachCallback, InvocationInterceptor, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(RunInterceptor.class);

    private final Script script;
    private final Plan plan;
    private final Run planned;

    RunInterceptor(Script script, Plan plan, Run planned) {
        this.script = script;
        this.plan = plan;
        this.planned = planned;
    }

    /** Gives what JUnit is to register for the run, which it asks for when it begins the run. */
    List<Extension> begin() {
        plan.begin();
        return List.of(this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Stalls stalls = new Stalls();
        context.getStore(OURS).put(Stalls.class, stalls);
        stalls.watch();
    }

    /** A run that fails is the last, wherever it fails; one that only the machine spoiled is followed by its repetition. */
    @Override
    public void afterEach(ExtensionContext context) {
        stalls(context).close();
        if (context.getExecutionException()
                .filter(thrown -> !(thrown instanceof SpoiledRun))
                .isPresent()) {
            plan.stop();
        }
    }

    /** Says that a run decides nothing and is repeated. */
    private static final class SpoiledRun extends TestAbortedException {

        private static final long serialVersionUID = 1L;

        SpoiledRun(String message) {
            super(message);
        }
    }

    private static Stalls stalls(ExtensionContext context) {
        return context.getStore(OURS).getOrComputeIfAbsent(Stalls.class, none -> new Stalls(), Stalls.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Rehearsal.class
                || parameter.getParameter().getType() == FaultProxy.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Rehearsal.class) {
            return handle(context);
        }
        List<Rehearsable> guards = Rehearsables.find(script.failureMode());
        FaultProxy proxy = guards.isEmpty() ? null : proxy(newest(guards), context);
        if (proxy == null) {
            throw new ImpossibleGameDayException(
                    "There is no proxy to the dependency of " + script.failureMode()
                            + ". Mark a field of the test with @ProxyTo, and bind the feature before the test method.",
                    null);
        }
        return proxy;
    }

    private static Handle handle(ExtensionContext context) {
        return context.getStore(OURS).getOrComputeIfAbsent(Handle.class, none -> new Handle(), Handle.class);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        rehearse(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        rehearse(invocation, context);
    }

    private void rehearse(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        List<Rehearsable> guards = Rehearsables.find(script.failureMode());
        if (guards.isEmpty()) {
            throw Failures.neverBound(script.failureMode(), run(invocation), context);
        }
        Rehearsable guard = newest(guards);
        Reach reach = Company.reachOf(context);
        FaultProxy proxy;
        Run run;
        try {
            proxy = proxy(guard, context);
            refuseCompanyOnTheWire(proxy, reach);
            Where where = proxy == null ? Where.GUARD : Where.WIRE;
            run = plan.learn(new Choice(script.failureMode(), script.faults(), where).of(guard), planned);
        } catch (ImpossibleGameDayException impossible) {
            invocation.skip();
            throw Failures.impossible(script.failureMode(), impossible, context);
        }
        Instant startedAt = Instant.now();
        Witness witness = new Witness(context.getRequiredTestMethod());
        Sighting sighting;
        List<Rehearsable> reached;
        try (RunningRehearsal rehearsal = RunningRehearsal.begin(run, reach, guards, proxy, witness, Patience.USUAL)) {
            handle(context).begins(rehearsal);
            Throwable thrown = run(invocation);
            reached = rehearsal.reached();
            sighting = new Sighting(
                    TestKey.nameOf(context),
                    script.failureMode(),
                    run,
                    rehearsal.where(),
                    guard.declaration(),
                    guard.budgetNanos() / 1_000_000,
                    rehearsal.deliveries(),
                    rehearsal.seen(),
                    thrown,
                    witness.isFrom(thrown),
                    witness.passedBy(),
                    rehearsal.wasGivenUp() ? End.GIVEN_UP : rehearsal.wasLifted() ? End.LIFTED : End.ITSELF,
                    stalls(context).longestMillis());
        }
        if (sighting.delivered() > 0 && !reached.stream().allMatch(Rehearsable::asDeclared)) {
            throw Failures.otherwiseSet(sighting, witness);
        }
        Judgement judgement = sighting.judge();
        if (plan.repeat(run, Doubt.about(sighting, judgement.verdict()).repeats())) {
            throw new SpoiledRun("The machine was too busy (a thread waited " + sighting.stalledMillis()
                    + " ms for its turn), so that this run decides nothing and is repeated. " + judgement.message());
        }
        EvidenceWriter.write(context, script, sighting, judgement, reached, startedAt);
        conclude(context, sighting, judgement, witness);
    }

    private void conclude(ExtensionContext context, Sighting sighting, Judgement judgement, Witness witness) {
        if (judgement.verdict() == Verdict.PROVED) {
            plan.saw(sighting.step());
        } else if (!judgement.verdict().good()) {
            if (sighting.run().mutant().gates()) {
                throw Failures.judged(judgement, sighting, witness);
            }
            context.publishReportEntry("crumple", judgement.message());
        }
    }

    /** Earlier guards may be left from tests that have ended. */
    private static Rehearsable newest(List<Rehearsable> guards) {
        return guards.get(guards.size() - 1);
    }

    private @Nullable FaultProxy proxy(Rehearsable guard, ExtensionContext context) {
        Declaration.Mode mode = guard.declaration().mode(script.failureMode()).orElseThrow();
        return Proxies.to(mode.dependency(), context);
    }

    private static void refuseCompanyOnTheWire(@Nullable FaultProxy proxy, Reach reach) {
        if (proxy != null && reach != Reach.EVERYWHERE) {
            throw new ImpossibleGameDayException(
                    "Whoever connects through the proxy meets its faults, and other tests may run beside this one. Put"
                            + " @Isolated on the class, or @ResourceLock(Resources.GLOBAL) on the method.",
                    null);
        }
    }

    /** Runs the test and gives back what it threw; a test that aborts itself is not judged. */
    private @Nullable Throwable run(Invocation<Void> invocation) {
        try {
            invocation.proceed();
            return null;
        } catch (TestAbortedException aborted) {
            throw aborted;
        } catch (Throwable thrown) {
            return thrown;
        }
    }
}
