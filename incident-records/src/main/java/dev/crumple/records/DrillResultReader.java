package dev.crumple.records;

import dev.crumple.records.Drill.Verdict;
import java.util.Locale;
import java.util.Optional;

/** Reads the result of a drill. A verdict about a fault that nobody saw is none. */
final class DrillResultReader {

    private static final String FAULT_CONFIRMED = "fault-confirmed";
    private static final String NO_COUNTERMEASURES = "no-countermeasures-because";

    static final Vocabulary KNOWN =
            Vocabulary.of("verdict", FAULT_CONFIRMED, "reason", "surprises", "targets", "failed", NO_COUNTERMEASURES);
    static final Vocabulary VERDICTS = Vocabulary.of("held", "deviated", "aborted", "inconclusive");

    private final Fields result;

    DrillResultReader(Fields result) {
        this.result = result;
    }

    /**
     * Reads the result.
     *
     * @param learned whether the record has countermeasures
     * @return nothing when the verdict cannot be read
     */
    Optional<Drill.Result> read(boolean learned) {
        result.require("verdict");
        result.require(FAULT_CONFIRMED);
        result.prose("reason");
        result.prose(NO_COUNTERMEASURES);
        checkCounts();
        boolean confirmed = result.flag(FAULT_CONFIRMED);
        return result.choice("verdict", VERDICTS)
                .map(word -> Verdict.valueOf(word.toUpperCase(Locale.ROOT)))
                .map(verdict -> {
                    check(verdict, learned);
                    return new Drill.Result(
                            needsTheFault(verdict) && !confirmed ? Verdict.INCONCLUSIVE : verdict,
                            result.strings("surprises"));
                });
    }

    private static boolean needsTheFault(Verdict verdict) {
        return verdict == Verdict.HELD || verdict == Verdict.DEVIATED;
    }

    private void check(Verdict verdict, boolean learned) {
        String word = verdict.name().toLowerCase(Locale.ROOT);
        if (needsTheFault(verdict)
                && result.text(FAULT_CONFIRMED).filter("false"::equals).isPresent()) {
            result.invalid(
                    "verdict",
                    "The drill " + word + ", and nobody saw that the fault was there.",
                    "Write `verdict: inconclusive`, or `fault-confirmed: true` when somebody did.");
        }
        if (verdict == Verdict.ABORTED && !result.has("reason")) {
            result.invalid("verdict", "The drill was aborted, and nobody says why.", "Write the `reason`.");
        }
        if ((verdict == Verdict.DEVIATED || verdict == Verdict.ABORTED)
                && !learned
                && !result.has(NO_COUNTERMEASURES)) {
            result.invalid(
                    "verdict",
                    "The drill " + (verdict == Verdict.ABORTED ? "was aborted" : word)
                            + ", and nothing follows from it.",
                    "Write what it found as countermeasures, or why there are none as `" + NO_COUNTERMEASURES + "`.");
        }
    }

    private void checkCounts() {
        Optional<Integer> targets = result.count("targets");
        Optional<Integer> failed = result.count("failed");
        if (targets.isPresent()
                && failed.filter(number -> number > targets.get()).isPresent()) {
            result.invalid(
                    "failed",
                    "Of " + targets.get() + " targets " + failed.get() + " failed.",
                    "Correct one of the two numbers.");
        }
    }
}
