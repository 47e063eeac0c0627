package dev.crumple.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crumple.engine.Proof;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProofsTest {

    @Test
    void aCounterRunAtTheGuardDoesNotSpeakForTheWire() {
        List<Proof> proofs = Proofs.of(List.of(
                run(Where.WIRE, Mutant.NONE, Verdict.PROVED),
                run(Where.GUARD, Mutant.NONE, Verdict.PROVED),
                run(Where.GUARD, Mutant.PROTECTION_OFF, Verdict.KILLED_BY_ASSERTION)));

        assertThat(proofs)
                .extracting(Proof::where, Proof::counterRun)
                .containsExactly(tuple(Where.GUARD, Verdict.KILLED_BY_ASSERTION), tuple(Where.WIRE, null));
    }

    @Test
    void whatFailsOnTheWireLeavesTheProofAtTheGuard() {
        List<Proof> proofs = Proofs.of(
                List.of(run(Where.GUARD, Mutant.NONE, Verdict.PROVED), run(Where.WIRE, Mutant.NONE, Verdict.TOO_SLOW)));

        assertThat(proofs)
                .extracting(Proof::where, Proof::holds)
                .containsExactly(tuple(Where.GUARD, true), tuple(Where.WIRE, false));
    }

    private static JudgedRun run(Where where, Mutant mutant, Verdict verdict) {
        return new JudgedRun(
                new RunEvidence(
                        where + "/" + mutant,
                        "com.example.HomePageGameDayTest#standsWithoutTheRow",
                        "similar-titles/graph-slow",
                        "HANGS",
                        mutant == Mutant.NONE ? Step.REMOVED : null,
                        where,
                        "hangs",
                        mutant,
                        verdict,
                        "So it was.",
                        1,
                        150,
                        152,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        "digest",
                        Map.of(),
                        "17",
                        41,
                        Instant.parse("2026-11-21T09:14:02Z"),
                        1),
                false,
                List.of());
    }
}
