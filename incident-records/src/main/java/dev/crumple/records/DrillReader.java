package dev.crumple.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the drill of a game day's record, and checks that its plan and its result stand where the record has come to. */
final class DrillReader {

    static final String DRILL = "drill";
    static final String GAME_DAY = "game-day";
    static final Vocabulary KNOWN = Vocabulary.of("plan", "result");

    private static final Set<String> OVER = Set.of("published", "closed");

    private final Fields record;
    private final FileFindings findings;
    private final LocalDate today;

    DrillReader(Fields record, FileFindings findings, LocalDate today) {
        this.record = record;
        this.findings = findings;
        this.today = today;
    }

    /**
     * Reads the drill.
     *
     * @param type the record's type; empty when it cannot be read, so that a drill may be right
     * @param status the record's status
     * @param date the day on which the drill began, or is to begin
     * @param learned whether the record has countermeasures
     * @return null for what is no game day
     */
    @Nullable
    Drill read(Optional<String> type, String status, @Nullable LocalDate date, boolean learned) {
        if (!type.map(GAME_DAY::equals).orElse(record.has(DRILL))) {
            if (record.has(DRILL)) {
                record.invalid(DRILL, "Only a game day has a `drill`.", "Write `type: game-day`, or remove it.");
            }
            return null;
        }
        Optional<Fields> drill = record.map(DRILL, KNOWN);
        boolean over = drill.filter(fields -> fields.has("result")).isPresent();
        if (!over && OVER.contains(status)) {
            record.invalid(
                    "status",
                    "This drill is " + status + ", and nobody says what came of it.",
                    "Write a `result` with its `verdict` below `drill`, or leave the record `open`.");
        }
        return new Drill(
                date,
                plan(drill),
                drill.flatMap(fields -> fields.map("result", DrillResultReader.KNOWN))
                        .flatMap(result -> new DrillResultReader(result).read(learned))
                        .filter(result -> hasBegun(drill.orElseThrow(), date))
                        .orElse(null));
    }

    private Drill.Plan plan(Optional<Fields> drill) {
        if (drill.filter(fields -> fields.has("plan")).isEmpty()) {
            record.invalid(
                    record.has(DRILL) ? DRILL : "type",
                    "This game day has no plan.",
                    "Write `drill: {plan: …}`: what should be seen, what can be hurt, and who may halt it.");
        }
        return drill.flatMap(fields -> fields.map("plan", DrillPlanReader.KNOWN))
                .map(plan -> new DrillPlanReader(plan, findings).read())
                .orElse(new Drill.Plan(null, false, List.of()));
    }

    private boolean hasBegun(Fields drill, @Nullable LocalDate date) {
        if (date == null) {
            drill.invalid(
                    "result",
                    "This drill has a result, and nobody says when it began.",
                    "Write `started` below `times`.");
        } else if (date.isAfter(today)) {
            drill.invalid(
                    "result",
                    "This drill has a result, and begins only on " + date + ".",
                    "Correct `started` below `times`, or remove the `result` until then.");
        }
        return date != null && !date.isAfter(today);
    }
}
