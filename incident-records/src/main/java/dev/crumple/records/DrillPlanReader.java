package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the plan of a drill, which must say what would be learned, who can be hurt, and how it ends. */
final class DrillPlanReader {

    static final Vocabulary KNOWN = Vocabulary.of(
            "announced", "scope", "steady-state", "hypothesis", "fault", "blast-radius", "abort", "rollback", "roles");
    static final Vocabulary SCOPES = Vocabulary.of("systems", "process", "communications");
    static final Vocabulary OF_A_STEADY_STATE = Vocabulary.of("measure", "tolerance");
    static final Vocabulary OF_AN_ABORT = Vocabulary.of("when", "by");
    static final Vocabulary ROLES =
            Vocabulary.of("owner", "coordinator", "reporter", "observers", "commander", "sponsor");

    /** A long word, a full stop and a capital: what ends in a short word may be an abbreviation. */
    private static final Pattern SECOND_SENTENCE =
            Pattern.compile("(\\p{L}{5}(?<!approx)\\.|[!?])[\"'”’)]*\\s+[\"'“‘(]*\\p{Lu}");

    private final Fields plan;
    private final FileFindings findings;

    DrillPlanReader(Fields plan, FileFindings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    Drill.Plan read() {
        plan.require("announced");
        need(plan, "hypothesis", "Write in one sentence what should be seen.");
        prose("fault", "Write what is done to which dependency, and how it ends by itself.");
        prose("blast-radius", "Write who and what can be hurt at most.");
        prose("rollback", "Write what puts everything back; it always runs, after an abort too.");
        checkSteadyState();
        checkAbort();
        checkRoles();
        return new Drill.Plan(
                plan.text("hypothesis").map(this::oneSentence).orElse(null), plan.flag("announced"), scope());
    }

    private void prose(String key, String remedy) {
        need(plan, key, remedy);
        plan.prose(key);
    }

    private static void need(Fields fields, String key, String remedy) {
        if (fields.isUncommitted(key)) {
            fields.invalid(key, "The plan has no `" + key + "`.", remedy);
        }
    }

    private String oneSentence(String hypothesis) {
        if (SECOND_SENTENCE.matcher(hypothesis).find()) {
            findings.add(
                    FileFindings.RECORD_INVALID,
                    true,
                    plan.line("hypothesis"),
                    "The hypothesis seems to be more than one sentence.",
                    "Keep the one that the drill can show to be wrong, and move the rest to the narrative.");
        }
        return hypothesis;
    }

    private void checkSteadyState() {
        need(plan, "steady-state", "Write `steady-state: {measure: …, tolerance: …}`.");
        plan.map("steady-state", OF_A_STEADY_STATE).ifPresent(steady -> {
            need(steady, "measure", "Write which number shows that all is well.");
            need(steady, "tolerance", "Write how far the number may move while all is well.");
            steady.prose("measure");
            steady.prose("tolerance");
        });
    }

    private void checkAbort() {
        need(plan, "abort", "Write `abort: {when: …, by: …}`, with the name of the person who may halt the drill.");
        plan.map("abort", OF_AN_ABORT).ifPresent(abort -> {
            need(abort, "when", "Write what must be seen for the drill to be halted.");
            abort.prose("when");
            if (abort.isUncommitted("by")) {
                abort.invalid("by", "Nobody is named who may halt the drill.", "Write that person's name as `by`.");
            }
            abort.text("by");
        });
    }

    private void checkRoles() {
        plan.map("roles", ROLES).ifPresent(roles -> {
            for (String role : ROLES.words()) {
                if (role.equals("observers")) {
                    roles.strings(role);
                } else {
                    roles.text(role);
                }
            }
        });
    }

    private List<String> scope() {
        List<String> scope = new ArrayList<>();
        for (YamlValue.Text written : plan.texts("scope")) {
            if (SCOPES.has(written.text())) {
                scope.add(written.text());
            } else {
                findings.invalid(
                        written.line(),
                        quoted("scope: " + written.text()) + " is not known.",
                        SCOPES.advice(written.text()));
            }
        }
        return scope;
    }
}
