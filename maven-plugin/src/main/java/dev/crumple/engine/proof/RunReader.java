package dev.crumple.engine.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crumple.evidence.Mutant;
import dev.crumple.evidence.RunEvidence;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one run as {@link RunEvidence#toJson()} wrote it. */
final class RunReader {

    private final JsonNode json;

    private RunReader(JsonNode json) {
        this.json = json;
    }

    /**
     * Reads a run.
     *
     * @throws IllegalArgumentException if it is no such run; the message completes "this file …"
     */
    static RunEvidence read(JsonNode json) {
        int schema = json.path("schema").asInt(0);
        if (schema != RunEvidence.SCHEMA) {
            throw new IllegalArgumentException(
                    "has the schema " + schema + ", and this version of the plugin reads " + RunEvidence.SCHEMA);
        }
        return new RunReader(json).run();
    }

    private RunEvidence run() {
        return new RunEvidence(
                text("uniqueId"),
                text("test"),
                text("failureMode"),
                text("cause"),
                step(json),
                where(),
                text("fault"),
                oneOf(Mutant.values(), "mutant"),
                oneOf(Verdict.values(), "verdict"),
                text("message"),
                (int) number("delivered"),
                number("budgetMillis"),
                number("elapsedMillis"),
                seen(),
                optional(json, "thrown"),
                optional(json, "accepted"),
                texts("countermeasures"),
                text("declarationDigest"),
                classes(),
                text("jdk"),
                number("pid"),
                moment("startedAt"),
                (int) number("attempt"));
    }

    private Where where() {
        String label = text("where");
        return Arrays.stream(Where.values())
                .filter(where -> where.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("has an unknown where, \"" + label + "\""));
    }

    private List<RunEvidence.Seen> seen() {
        List<RunEvidence.Seen> seen = new ArrayList<>();
        for (JsonNode event : member("events")) {
            seen.add(new RunEvidence.Seen(
                    event.path("outcome").asText(),
                    step(event),
                    event.path("micros").asLong(),
                    optional(event, "cause")));
        }
        return seen;
    }

    private Map<String, String> classes() {
        Map<String, String> digests = new TreeMap<>();
        member("classes")
                .properties()
                .forEach(entry -> digests.put(entry.getKey(), entry.getValue().asText()));
        return digests;
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        member(name).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private String text(String name) {
        if (!member(name).isTextual()) {
            throw new IllegalArgumentException("has a member \"" + name + "\" that is no text");
        }
        return member(name).textValue();
    }

    private long number(String name) {
        if (!member(name).isIntegralNumber()) {
            throw new IllegalArgumentException("has a member \"" + name + "\" that is no whole number");
        }
        return member(name).longValue();
    }

    private Instant moment(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("has a member \"" + name + "\" that is no moment", e);
        }
    }

    private <E extends Enum<E>> E oneOf(E[] values, String name) {
        String written = text(name);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("has an unknown " + name + ", \"" + written + "\""));
    }

    private static @Nullable Step step(JsonNode of) {
        String label = optional(of, "step");
        if (label == null) {
            return null;
        }
        return Arrays.stream(Step.values())
                .filter(step -> step.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("has an unknown step, \"" + label + "\""));
    }

    private static @Nullable String optional(JsonNode of, String name) {
        return of.hasNonNull(name) ? of.get(name).asText() : null;
    }

    private JsonNode member(String name) {
        JsonNode member = json.get(name);
        if (member == null) {
            throw new IllegalArgumentException("has no member \"" + name + "\"");
        }
        return member;
    }
}
