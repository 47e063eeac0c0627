package dev.crumple.gameday.internal.junit;

import dev.crumple.gameday.fault.Fault;
import dev.crumple.gameday.internal.plan.Plan;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a game day asks for, as its annotation says it.
 *
 * @param failureMode the full id
 * @param faults the faults that it asks for
 * @param redundant why a part of the protection stays that the test passes without; empty for no reason
 */
record Script(String failureMode, List<Class<? extends Fault>> faults, String redundant) {

    Script {
        faults = List.copyOf(faults);
    }

    /** Gives the runs, one after the other: JUnit pulls the next after the one before has ended, so that a plan can follow what was seen. */
    <C> Stream<C> runs(BiFunction<String, RunInterceptor, C> invocation) {
        Plan plan = new Plan();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(plan, Spliterator.ORDERED), false)
                .map(run -> invocation.apply(failureMode + ": " + run.label(), new RunInterceptor(this, plan, run)));
    }
}
