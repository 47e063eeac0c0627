package dev.crumple.records.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountermeasureFileTest {

    private static final String FILE = """
            schema: 1
            # What we promised.
            countermeasures:
              - id: CM-1          # the first
                title: "Cap: retries"
                state: open       # since Friday
                owner: 'mira'

                due:              # agreed with support
              - {id: CM-2, title: Cap queues, state: "open", guards: [a, b]} # short
            """;

    @Test
    void changesAWordAndNothingElse() {
        assertThat(new CountermeasureFile(FILE).with("CM-1", "state", "done").text())
                .isEqualTo(FILE.replace("state: open       #", "state: done       #"));
    }

    @Test
    void keepsTheQuotesThatSomebodyWrote() {
        assertThat(new CountermeasureFile(FILE)
                        .with("CM-1", "owner", "d'arcy")
                        .with("CM-2", "state", "in-progress")
                        .text())
                .isEqualTo(FILE.replace("'mira'", "'d''arcy'").replace("\"open\"", "\"in-progress\""));
    }

    @Test
    void fillsAnEmptyField() {
        assertThat(new CountermeasureFile(FILE)
                        .with("CM-1", "due", "2026-12-15")
                        .text())
                .isEqualTo(FILE.replace("due:   ", "due: 2026-12-15   "));
    }

    @Test
    void addsAFieldBelowTheState() {
        assertThat(new CountermeasureFile(FILE)
                        .with("CM-1", "reason", "Nobody: tests a habit")
                        .text())
                .isEqualTo(FILE.replace("# since Friday\n", "# since Friday\n    reason: \"Nobody: tests a habit\"\n"));
    }

    @Test
    void addsAFieldBehindTheStateBetweenBraces() {
        assertThat(new CountermeasureFile(FILE)
                        .with("CM-2", "due", "2026-12-15")
                        .text())
                .isEqualTo(FILE.replace("\"open\",", "\"open\", due: 2026-12-15,"));
    }

    @Test
    void addsAFieldAtTheEndOfAFileWithoutALineBreak() {
        assertThat(new CountermeasureFile("countermeasures:\n  - id: CM-1\n    state: open")
                        .with("CM-1", "owner", "mira")
                        .text())
                .isEqualTo("countermeasures:\n  - id: CM-1\n    state: open\n    owner: mira");
    }

    @Test
    void changesTheFieldsOfTheShortFormAndNotItsText() {
        String shortForm = "\uFEFF---\r\nid: spike\r\ncountermeasures:\r\n- id: CM-1\r\n  state: open\r\n---\r\n"
                + "state: open\r\n---\r\nid: CM-1\r\n";

        assertThat(new CountermeasureFile(shortForm)
                        .with("CM-1", "state", "done")
                        .with("CM-1", "owner", "noor")
                        .text())
                .isEqualTo(shortForm.replaceFirst("state: open\r\n", "state: done\r\n  owner: noor\r\n"));
    }

    @Test
    void countsNoCharacterTwice() {
        String file = "# 🚗🚗🚗 é\ncountermeasures:\n- {id: CM-1, title: 🚗, state: open}\n";

        assertThat(new CountermeasureFile(file).with("CM-1", "state", "done").text())
                .isEqualTo(file.replace("open", "done"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[open]", "{open: 1}", "|\n      open", ">-\n      open"})
    void refusesWhatIsNoWord(String state) {
        CountermeasureFile file = new CountermeasureFile("countermeasures:\n  - id: CM-1\n    state: " + state + "\n");

        assertThatThrownBy(() -> file.with("CM-1", "state", "done"))
                .hasMessage("`state` is no text of one line. Change it by hand.");
    }

    @Test
    void refusesAFieldThatStandsThereTwice() {
        CountermeasureFile file =
                new CountermeasureFile("countermeasures:\n  - {id: CM-1, state: open, state: done}\n");

        assertThatThrownBy(() -> file.with("CM-1", "state", "open")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "countermeasures: {}", "countermeasures: [CM-1]", "- a", "a: [", "a: *b", "\u0000"})
    void saysThatThereIsNoneWhereThereIsNone(String text) {
        assertThatThrownBy(() -> new CountermeasureFile(text).with("CM-1", "state", "done"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesTheRecordsOfTheSample() throws IOException {
        Path file = Path.of("../sample-app/postmortems/login-page-unavailable/countermeasures.yaml");
        String text = Files.readString(file);

        String changed =
                new CountermeasureFile(text).with("CM-3", "due", "2026-12-01").text();

        assertThat(changed.lines()).hasSameSizeAs(text.lines().toList());
        assertThat(changed.replace("due: 2026-12-01", "due: unknown")).isEqualTo(text);
    }

    /** Any file that people may write: each change must be found again where the field stands, and nowhere else. */
    @Test
    void aChangeThatIsTakenBackLeavesEveryByte() {
        Random random = new Random(2019_02_04);
        for (int round = 0; round < 2000; round++) {
            Written file = Written.by(random);
            String id = "CM-" + (1 + random.nextInt(file.countermeasures()));
            CountermeasureFile before = new CountermeasureFile(file.text());

            CountermeasureFile between = before.with(id, "state", "in-progress").with(id, "due", "2027-01-31");
            CountermeasureFile after = between.with(id, "state", "open").with(id, "due", "2026-11-30");

            assertThat(after.text()).as("round %d", round).isEqualTo(file.text());
            assertThat(between.text().length() - file.text().length())
                    .as("round %d", round)
                    .isEqualTo("in-progress".length() - "open".length());
            assertThat(lost(before.with(id, "owner-of-old", "n: o").text(), file.text()))
                    .as("round %d", round)
                    .isEmpty();
        }
    }

    /** What of the old text is missing in the new one, which ought to be the old one with a piece put in. */
    private static String lost(String longer, String text) {
        int start = 0;
        while (start < text.length() && longer.charAt(start) == text.charAt(start)) {
            start++;
        }
        String rest = text.substring(start);
        return longer.endsWith(rest) ? "" : rest;
    }

    /** A file of countermeasures in one of the many ways to write it. */
    private record Written(String text, int countermeasures) {

        private static final List<String> COMMENTS =
                List.of("", " # state: open", "  # due: 2026-11-30", " # {[\"'", "\t# ü🚗");

        static Written by(Random random) {
            int count = 1 + random.nextInt(4);
            String indent = " ".repeat(random.nextInt(3));
            boolean markdown = random.nextInt(4) == 0;
            StringBuilder text = new StringBuilder(markdown ? "---\n" : "");
            text.append("schema: 1")
                    .append(comment(random))
                    .append("\ncountermeasures:")
                    .append(comment(random));
            text.append('\n');
            for (int i = 1; i <= count; i++) {
                text.append(random.nextInt(3) == 0 ? "\n" : "").append(indent).append("- ");
                text.append(random.nextBoolean() ? flow(i, random) : block(i, indent, random));
            }
            if (markdown) {
                text.append("---\n- id: CM-1\n  state: open\n  due: 2026-11-30\n");
            }
            String written = random.nextInt(3) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
            return new Written((random.nextInt(5) == 0 ? "\uFEFF" : "") + written, count);
        }

        private static List<String> fields(int i, Random random, boolean flow) {
            List<String> fields = new ArrayList<>(List.of(
                    "id: " + quoted("CM-" + i, random),
                    "state: " + quoted("open", random),
                    "due: " + quoted("2026-11-30", random)));
            fields.add("title: " + quoted("state open due 2026-11-30 é🚗", random));
            if (random.nextBoolean()) {
                fields.add(
                        "guards: [\"state: open\", 'a'" + (flow || random.nextBoolean() ? "" : ",\n        b") + "]");
            }
            if (random.nextBoolean()) {
                fields.add("proved-by: [{test: com.example.ATest#a}]");
            }
            if (!flow && random.nextBoolean()) {
                fields.add("definition-of-done: >-\n        state: open\n        due: 2026-11-30\n");
            }
            Collections.shuffle(fields, random);
            return fields;
        }

        private static String flow(int i, Random random) {
            String separator = random.nextBoolean() ? ", " : ",";
            return "{" + String.join(separator, fields(i, random, true)) + "}" + comment(random) + "\n";
        }

        private static String block(int i, String indent, Random random) {
            StringBuilder text = new StringBuilder();
            for (String field : fields(i, random, false)) {
                text.append(text.isEmpty() ? "" : indent + "  ").append(field);
                text.append(field.endsWith("\n") ? "" : comment(random) + "\n");
            }
            return text.toString();
        }

        private static String quoted(String value, Random random) {
            return switch (random.nextInt(3)) {
                case 0 -> "\"" + value + "\"";
                case 1 -> "'" + value + "'";
                default -> value;
            };
        }

        private static String comment(Random random) {
            return COMMENTS.get(random.nextInt(COMMENTS.size()));
        }
    }
}
