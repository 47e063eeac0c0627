package dev.crumple.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.crumple.evidence.RunEvidence.Seen;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema that is published is the one that evidence is written by. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIGEST = Digest.of("x");

    private JsonNode text;
    private JsonSchema schema;

    @BeforeEach
    void readTheSchema() throws IOException {
        try (InputStream stream = RunEvidence.class.getResourceAsStream("run-evidence.schema.json")) {
            text = JSON.readTree(stream);
        }
        schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    }

    private static RunEvidence run(Step step, String thrown, String accepted) {
        return new RunEvidence(
                "[engine:junit-jupiter]",
                "example.PageTest#stands",
                "row/down",
                "THROWS",
                step,
                Where.WIRE,
                "reset",
                Mutant.NONE,
                Verdict.PROVED,
                "well",
                2,
                200,
                7,
                List.of(
                        new Seen("FAILED", Step.LAST_GOOD, 7000, "java.io.IOException: cut"),
                        new Seen("VALUE", null, 1, null)),
                thrown,
                accepted,
                List.of("2026-10-02-row/CM-1"),
                DIGEST,
                Map.of("example.Row", DIGEST, "example.Lambda", ""),
                "17.0.15",
                42,
                Instant.parse("2026-11-21T09:00:00.123Z"),
                1);
    }

    @Test
    void whatIsWrittenIsValid() throws IOException {
        for (RunEvidence run : List.of(
                run(Step.LAST_GOOD, null, null),
                run(null, "java.lang.Error: x", "The client's own time-out is shorter."))) {
            assertThat(schema.validate(JSON.readTree(run.toJson()))).isEmpty();
        }
    }

    @Test
    void everyMemberIsNeededThatIsAlwaysWritten() throws IOException {
        JsonNode least = JSON.readTree(run(null, null, null).toJson());
        List<String> written = new ArrayList<>();
        least.fieldNames().forEachRemaining(written::add);
        assertThat(strings(text.get("required"))).containsExactlyElementsOf(written);
    }

    @Test
    void aMemberThatNobodyKnowsIsNotValid() throws IOException {
        String json = run(null, null, null).toJson().replace("\"schema\":1", "\"schema\":1,\"colour\":\"red\"");
        Set<ValidationMessage> messages = schema.validate(JSON.readTree(json));
        assertThat(messages).singleElement().asString().contains("colour");
    }

    @Test
    void theNamesOfTheFormatAreThoseOfTheCode() {
        assertThat(strings(member("mutant"))).isEqualTo(names(Mutant.values()));
        assertThat(strings(member("verdict"))).isEqualTo(names(Verdict.values()));
        assertThat(strings(member("where")))
                .isEqualTo(Stream.of(Where.values()).map(Where::label).toList());
        assertThat(strings(text.at("/$defs/step/enum")))
                .isEqualTo(Stream.of(Step.values()).map(Step::label).toList());
    }

    private JsonNode member(String name) {
        return text.at("/properties/" + name + "/enum");
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asText()));
        return strings;
    }
}
