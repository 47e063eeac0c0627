package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.Countermeasure.Decision;
import dev.crumple.records.Countermeasure.State;
import dev.crumple.records.language.Language;
import dev.crumple.records.language.Waivers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the countermeasures of one record, from either of the two places where they may stand. */
final class CountermeasureReader {

    static final String COUNTERMEASURES = "countermeasures";

    static final Vocabulary KNOWN = Vocabulary.of(
            "id",
            "title",
            "kind",
            "category",
            "addresses",
            "failure-mode",
            "state",
            "owner",
            "due",
            "priority",
            "tracker",
            "guards",
            "proved-by",
            "definition-of-done",
            "temporary",
            "expires",
            "reason",
            "decided-by",
            "decided",
            "superseded-by");
    static final Vocabulary KINDS =
            Vocabulary.of("test", "telemetry", "peer-review", "rehearsal", "fix", "documentation", "process");
    static final Vocabulary STATES = Vocabulary.of("proposed", "open", "in-progress", "done", "wont-do", "superseded");
    private static final Vocabulary COMPUTED =
            Vocabulary.of("verified", "unverified", "regressed", "overdue", "dangling");

    private final String record;
    private final @Nullable String severity;
    private final Rulebook rules;
    private final CommitmentCheck commitments;
    private final Addresses addresses = new Addresses();
    private final Map<String, Countermeasure> byId = new LinkedHashMap<>();

    CountermeasureReader(String record, @Nullable String severity, boolean historical, Rulebook rules) {
        this.record = record;
        this.severity = severity;
        this.rules = rules;
        this.commitments = new CommitmentCheck(rules, historical);
    }

    /** What was read so far, in the order of the files. */
    List<Countermeasure> countermeasures() {
        return new ArrayList<>(byId.values());
    }

    /** The factors and learnings that they address. */
    Addresses addresses() {
        return addresses;
    }

    void read(Fields file, Source source) {
        FileFindings findings = source.findings();
        Waivers waivers = source.waivers();
        for (Fields fields : file.maps(COUNTERMEASURES, "a countermeasure", KNOWN)) {
            Optional<String> id = id(fields);
            Countermeasure countermeasure = countermeasure(id.orElse("This countermeasure"), fields, findings);
            checkLanguage(countermeasure, fields, waivers, findings);
            // Nothing can refer to one without an id, but its other mistakes are worth knowing.
            if (id.isPresent()) {
                add(countermeasure, fields);
            }
        }
        waivers.unused().forEach(findings::add);
    }

    private void add(Countermeasure countermeasure, Fields fields) {
        Countermeasure first = byId.putIfAbsent(countermeasure.id(), countermeasure);
        if (first != null) {
            fields.invalid(
                    "id",
                    first.id() + " is already the countermeasure at " + first.path() + ":" + first.line() + ".",
                    "Give this one an id of its own.");
        }
    }

    private static Optional<String> id(Fields fields) {
        fields.require("id");
        return fields.text("id").filter(id -> {
            if (!Ids.isId(id)) {
                fields.invalid("id", quoted(id) + " cannot be an id.", Ids.ADVICE + ", such as CM-1.");
            }
            return Ids.isId(id);
        });
    }

    private Countermeasure countermeasure(String id, Fields fields, FileFindings findings) {
        fields.require("title");
        Optional<State> state = state(fields);
        Optional<YamlValue.Text> replacing = fields.placedText("superseded-by");
        Countermeasure countermeasure = new Countermeasure(
                record,
                id,
                fields.text("title").orElse(id),
                fields.choice("kind", KINDS).orElse(null),
                fields.text("category").orElse(null),
                fields.strings("addresses"),
                // So that a failing build still cites it.
                state.orElse(State.OPEN),
                fields.committed("owner").orElse(null),
                fields.date("due").orElse(null),
                fields.date("expires").orElse(null),
                rules.policy().severity(fields, "priority").orElse(severity),
                failureMode(fields, findings),
                fields.strings("guards"),
                Proofs.read(fields),
                fields.prose("tracker").orElse(null),
                fields.prose("definition-of-done").orElse(null),
                new Decision(
                        fields.prose("reason").orElse(null),
                        fields.text("decided-by").orElse(null),
                        fields.date("decided").orElse(null),
                        replacing.map(YamlValue.Text::text).orElse(null)),
                findings.path(),
                fields.line());
        addresses.add(fields.texts("addresses"), findings);
        replacing.ifPresent(by -> rules.replacements().add(record, id, by, findings));
        checkSpelling(countermeasure, fields, findings);
        if (state.isPresent()) {
            commitments.check(countermeasure, fields, findings);
        }
        return countermeasure;
    }

    private void checkSpelling(Countermeasure countermeasure, Fields fields, FileFindings findings) {
        SpellingCheck spelling = new SpellingCheck(rules.policy(), findings);
        spelling.checkCategory(Stream.ofNullable(countermeasure.category())
                .map(category -> new Written(category, fields.line("category"))));
        if (countermeasure.state() != State.PROPOSED) {
            spelling.checkPeople(
                    Stream.ofNullable(countermeasure.owner()).map(owner -> new Written(owner, fields.line("owner"))));
        }
    }

    /** A test or a drill that is named lets everybody see whether it is done, whatever the title says. */
    private static void checkLanguage(
            Countermeasure countermeasure, Fields fields, Waivers waivers, FileFindings findings) {
        String done = Objects.requireNonNullElse(countermeasure.definitionOfDone(), "");
        boolean ahead = countermeasure.isOpen() || countermeasure.state() == State.PROPOSED;
        if (ahead && !fields.isFilled("proved-by")) {
            Language.ofCountermeasure(countermeasure.title(), done, fields.line("title"), waivers)
                    .ifPresent(findings::add);
        }
    }

    private @Nullable String failureMode(Fields fields, FileFindings findings) {
        Optional<YamlValue.Text> mode = fields.placedText("failure-mode");
        mode.ifPresent(written -> rules.failureModes().check(written, findings));
        return mode.map(YamlValue.Text::text).orElse(null);
    }

    private static Optional<State> state(Fields fields) {
        fields.require("state");
        Optional<String> word = fields.text("state");
        if (word.filter(COMPUTED::has).isPresent()) {
            fields.invalid(
                    "state",
                    "`state: " + word.get() + "` is typed, but the build computes it.",
                    "Write what people decided, one of: " + String.join(", ", STATES.words()) + ".");
            return Optional.empty();
        }
        return fields.choice("state", STATES)
                .map(state -> State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
