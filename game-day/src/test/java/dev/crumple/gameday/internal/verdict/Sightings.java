package dev.crumple.gameday.internal.verdict;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Where;
import dev.crumple.gameday.fault.Fault;
import dev.crumple.gameday.fault.GuardFault;
import dev.crumple.gameday.fault.WireFault;
import dev.crumple.gameday.internal.plan.Run;
import dev.crumple.gameday.internal.plan.Run.Rehearsed;
import dev.crumple.resilience.Reason;
import dev.crumple.resilience.spi.Observed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what a run may show of the row, which falls back to a lesser implementation within 200 ms. */
final class Sightings {

    static final Declaration ROW = new Declaration(
            "row",
            "OPTIONAL",
            "example.Row",
            "row()",
            "java.util.List",
            List.of(new Declaration.Mode("down", "recommender", List.of("THROWS", "HANGS", "BAD_CONTENT"), "Popular.")),
            new Declaration.Budget("200ms", 10, "HANDED_OFF", true, ""),
            Declaration.Healthy.ANYTHING,
            false,
            new Declaration.Fallback("", List.of(), 1, "example.Popular", "", List.of()),
            false);

    private Cause cause = Cause.THROWS;
    private Fault fault = new GuardFault.Throws();
    private Where where = Where.GUARD;
    private Mutant mutant = Mutant.NONE;
    private @Nullable Step wanted;
    private int delivered = 1;
    private List<Observed> seen = List.of(degraded(Reason.FAILED, Step.LESSER, 5));
    private @Nullable Throwable thrown;
    private boolean escaped;
    private @Nullable String passedBy;
    private long stalledMillis;
    private Sighting.End end = Sighting.End.ITSELF;

    static Observed degraded(Reason reason, Step step, long millis) {
        return new Observed(reason, step, Duration.ofMillis(millis).toNanos(), null);
    }

    static Observed value(long millis) {
        return new Observed(null, null, Duration.ofMillis(millis).toNanos(), null);
    }

    Sightings hanging() {
        cause = Cause.HANGS;
        fault = new GuardFault.HangsDeaf();
        return this;
    }

    Sightings badContent() {
        cause = Cause.BAD_CONTENT;
        fault = new GuardFault.Empty();
        return this;
    }

    Sightings onTheWire() {
        where = Where.WIRE;
        fault = new WireFault.Reset();
        return this;
    }

    Sightings without(Mutant part) {
        mutant = part;
        return this;
    }

    Sightings wanting(Step step) {
        wanted = step;
        return this;
    }

    Sightings delivered(int times) {
        delivered = times;
        return this;
    }

    Sightings seeing(Observed... calls) {
        seen = List.of(calls);
        return this;
    }

    Sightings throwing(Throwable failure) {
        thrown = failure;
        return this;
    }

    Sightings escaping(Throwable failure) {
        escaped = true;
        return throwing(failure);
    }

    Sightings passedBy(String thread) {
        passedBy = thread;
        return this;
    }

    Sightings ending(Sighting.End how) {
        end = how;
        return this;
    }

    Sightings stalling(long millis) {
        stalledMillis = millis;
        return this;
    }

    Sighting make() {
        return new Sighting(
                "RowTest.shows",
                "row/down",
                new Run(new Rehearsed(cause, fault), mutant, wanted, Set.of()),
                where,
                ROW,
                200,
                delivered,
                seen,
                thrown,
                escaped,
                passedBy,
                end,
                stalledMillis);
    }
}
