package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What editors are told by the schemas is what the checker says: every value of a good file is replaced by values of every
 * kind, every map gets a key too many, and each of its keys is taken away; both must refuse or accept. JSON is YAML.
 */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RECORD = """
            {"schema": 1, "id": "slow-graph", "title": "It hung", "type": "incident", "severity": "P1",
             "planned": "unscheduled", "status": "open", "historical": true, "audience": "internal",
             "timezone": "UTC", "tags": ["a"], "services": ["a"], "failure-modes": ["a/b"],
             "times": {"latent-since": "2018-10-02", "first-signal": "2026-10-02T09:00", "started": {"at": "2026-10-02T09:10", "precision": "approximate"},
               "detected": {"at": "2026-10-02T09:12Z", "by": "staff", "via": "alert"}, "acknowledged": "2026-10-02",
               "declared": "unknown", "mitigated": "2026-10-02T10:00", "resolved": "2026-10-02T10:30", "cause-confirmed": "2026-10-05",
               "closed": "2026-10-02T11:00", "retrospective": "2026-10-02T12:00", "stated-durations": {"impact": "PT50M"}},
             "impact": {"kind": "outage", "customers": "x", "subscribers": "x", "business": "x", "people": "x", "sla": "x",
               "social": ["x"], "support-requests": [{"at": "end", "count": 5}]},
             "impact-windows": [{"from": "2026-10-02T09:10", "to": {"at": "2026-10-02T09:30", "precision": "approximate"},
               "what": "x"}, {"from": "2026-10-02T09:40", "to": "2026-10-02T10:00"}],
             "roles": {"commander": "mira"},
             "retrospective": {"owner": "mira", "facilitator": "jonas", "with": ["lea"], "interviews": "P2W",
               "duration": "PT30M", "attended": {"decided": ["mira"], "others": []}},
             "signal": {"signature": "x", "acknowledged-by": "lea", "decision": "watch", "reason": "x",
               "review-on": "2026-12-01"},
             "runbooks": [{"id": "R1", "path": "x", "was": "outdated"}, {"id": "R2", "path": "x", "was": "not-found"}],
             "reproduced-by": ["x"], "parties": ["x"], "tools-lost": ["x"], "published": [{"date": "2026-10-09", "url": "x", "kind": "x"}],
             "channels": [{"kind": "phone", "url": "x"}], "links": {"chat-logs": ["x"]},
             "countermeasures": [{"id": "CM-1", "title": "Cap retries", "kind": "fix", "category": "x",
               "failure-mode": "a/b", "state": "open", "owner": "mira", "due": "2026-12-04", "priority": "P1",
               "tracker": "x", "guards": ["x"], "proved-by": [{"test": "a.B#c"}, {"drill": "x"}, {"metric": "x"}, {"codeowners": "/x"}],
               "definition-of-done": "x", "reason": "x", "decided-by": "x", "decided": "2026-10-02"}]}
            """;
    private static final String DRILL = """
            {"schema": 1, "id": "slow-graph", "title": "Drill", "type": "game-day", "status": "open", "timezone": "UTC",
             "times": {"started": "2026-10-02"},
             "drill": {"plan": {"announced": true, "scope": ["systems"], "steady-state": {"measure": "x", "tolerance": "x"},
                 "hypothesis": "x", "fault": "x", "blast-radius": "x", "abort": {"when": "x", "by": "ines"}, "rollback": "x",
                 "roles": {"owner": "x", "observers": ["x"]}},
               "result": {"verdict": "held", "fault-confirmed": true, "reason": "x", "surprises": ["x"], "targets": 9,
                 "failed": 0, "no-countermeasures-because": "x"}}}
            """;
    private static final String SEVERITIES = """
            {"schema": 1, "id": "slow-graph", "title": "It hung", "type": "incident", "severity": "P1", "status": "open",
             "timezone": "UTC",
             "severity-history": [{"at": {"at": "2026-10-02T09:12", "precision": "approximate"}, "severity": "P3", "reason": "x"},
               {"at": "2026-10-02T09:40", "severity": "P1"}]}
            """;
    private static final String POLICY = """
            {"schema": 1, "failure-modes": ["a"], "required-headings": {"P1": ["x"]}, "cadence": {"P1": "PT15M"}, "due-defaults": {"P1": "P15D"},
             "forbidden-public-terms": ["x"], "people": ["x"], "tags": ["x"], "categories": ["x"],
             "retrospectives": {"needed-for": ["P1"], "within": "P7D"},
             "signals": {"answer-within": "P7D", "dismissals": 2}, "longest-gap": "PT1H", "working-hours": "09:00-18:00"}
            """;
    private static final String OTHERS = """
            [null, "", " ", "word", "two\\nlines", 7, 7.5, true, "2026-10-02", "PT5M", "unknown",
             [], ["a"], [""], [null], [[]], [{}], {}, {"a": "b"}, {"a": ["b"]}]
            """;

    /** What must fit together with something else, which a schema cannot know. */
    private static final Set<String> OUTSIDE = Set.of("/id", "/timezone");

    /** A drill with a result has begun; its times are compared in the other record. */
    private static final Set<String> OUTSIDE_OF_A_DRILL = Set.of("/id", "/timezone", "/times");

    /** A history ends at the severity of its record. */
    private static final Set<String> OUTSIDE_OF_A_HISTORY =
            Set.of("/id", "/timezone", "/severity", "/severity-history/1/severity");

    @TempDir
    Path root;

    private Set<String> outside = OUTSIDE;
    private int compared;

    @Test
    void ofARecord() throws IOException {
        compare("record", RECORD, this::record);
        outside = OUTSIDE_OF_A_DRILL;
        compare("record", DRILL, this::record);
        outside = OUTSIDE_OF_A_HISTORY;
        compare("record", SEVERITIES, this::record);
        assertThat(compared).isGreaterThan(2000);
    }

    @Test
    void ofCountermeasures() throws IOException {
        JsonNode all = JSON.createObjectNode()
                .put("schema", 1)
                .set("countermeasures", JSON.readTree(RECORD).get("countermeasures"));
        compare(
                "countermeasures",
                all.toString(),
                (postmortems, text) -> postmortems.withRecord("").with("slow-graph/countermeasures.yaml", text));
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void ofAPolicy() throws IOException {
        compare("policy", POLICY, (postmortems, text) -> postmortems.with("policy.yaml", text));
        compare(
                "policy",
                "{\"schema\": 1, \"severities\": {\"P1\": [\"sev1\"]}}",
                (postmortems, text) -> postmortems.with("policy.yaml", text));
        assertThat(compared).isGreaterThan(300);
    }

    /** Each schema names the words that the checker knows. */
    @Test
    void nameEveryField() throws IOException {
        assertThat(names("record")).isEqualTo(new TreeSet<>(IncidentReader.KNOWN.words()));
        assertThat(names("policy")).isEqualTo(new TreeSet<>(PolicyReader.KNOWN.words()));
        JsonNode items = schemaOf("countermeasures").at("/properties/countermeasures/items/properties");
        assertThat(names(items)).isEqualTo(new TreeSet<>(CountermeasureReader.KNOWN.words()));
        assertThat(schemaOf("record").at("/properties/countermeasures/anyOf/0/items/properties"))
                .isEqualTo(items);
    }

    private Postmortems record(Postmortems postmortems, String text) {
        return postmortems.with("slow-graph/incident.md", "---\n" + text + "\n---\n");
    }

    private void compare(String schema, String good, BiFunction<Postmortems, String, Postmortems> write)
            throws IOException {
        JsonSchema judge = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schemaOf(schema));
        JsonNode root = JSON.readTree(good);
        check(judge, root, write, "as it is");
        change(root, "", what -> check(judge, root, write, what));
    }

    private void check(
            JsonSchema judge, JsonNode changed, BiFunction<Postmortems, String, Postmortems> write, String what) {
        List<String> mistakes = write.apply(new Postmortems(root), changed.toString()).read().findings().stream()
                .filter(finding -> finding.rule().equals("record-invalid"))
                .map(finding -> finding.what() + " " + finding.remedy())
                .toList();

        assertThat(judge.validate(changed).isEmpty())
                .as("%s: the checker says %s, the schema %s", what, mistakes, judge.validate(changed))
                .isEqualTo(mistakes.isEmpty());
        compared++;
    }

    private interface Check {
        void of(String what);
    }

    /** Changes one value at a time, and puts it back. */
    private void change(JsonNode node, String path, Check check) throws IOException {
        if (node instanceof ObjectNode map) {
            map.put("zzz", "x");
            if (!path.equals("/roles") && !isOfFreeKeys(path)) {
                check.of(path + " with a key too many");
            }
            map.remove("zzz");
            for (String key : names(map)) {
                JsonNode good = Objects.requireNonNull(map.get(key));
                if (outside.contains(path + "/" + key)) {
                    continue;
                }
                for (JsonNode other : JSON.readTree(OTHERS)) {
                    map.set(key, other);
                    check.of(path + "/" + key + " is " + other);
                }
                map.remove(key);
                check.of(path + "/" + key + " is taken away");
                map.set(key, good);
                change(good, path + "/" + key, check);
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                JsonNode good = list.get(i);
                for (JsonNode other : JSON.readTree(OTHERS)) {
                    list.set(i, other);
                    check.of(path + "/" + i + " is " + other);
                }
                list.set(i, good);
                change(good, path + "/" + i, check);
            }
        }
    }

    private static boolean isOfFreeKeys(String path) {
        return Set.of("/links", "/severities", "/required-headings", "/cadence", "/due-defaults")
                .contains(path);
    }

    private static Set<String> names(String schema) throws IOException {
        return names(schemaOf(schema).get("properties"));
    }

    private static Set<String> names(JsonNode map) {
        Set<String> names = new TreeSet<>();
        map.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode schemaOf(String name) throws IOException {
        try (InputStream in = Records.class.getResourceAsStream(name + ".schema.json")) {
            return JSON.readTree(in);
        }
    }
}
