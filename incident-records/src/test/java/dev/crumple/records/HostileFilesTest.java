package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final String RECORD = "~/slow-graph/incident.md:";

    @TempDir
    Path root;

    Postmortems postmortems;
    Path record;

    @BeforeEach
    void startWithAGoodRecord() {
        postmortems = new Postmortems(root).withRecord("");
        record = postmortems.folder().resolve("slow-graph/incident.md");
    }

    @Test
    void readsAByteOrderMarkAndWindowsLineEnds() throws IOException {
        Files.writeString(record, "\uFEFF" + (Postmortems.NEEDED + "titel: x\n---\n").replace("\n", "\r\n"));

        assertThat(postmortems.mistakes()).singleElement().asString().startsWith(RECORD + "7 ");
    }

    @Test
    void readsLoneCarriageReturnsAsLineEnds() throws IOException {
        Files.writeString(record, (Postmortems.NEEDED + "titel: x\n---\n").replace('\n', '\r'));

        assertThat(postmortems.mistakes()).singleElement().asString().startsWith(RECORD + "7 ");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Files.write(record, Postmortems.NEEDED.replace("was slow", "était lent").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(postmortems.mistakes())
                .containsExactly(RECORD + "4 [record-invalid] A byte here is no UTF-8. Save the file as UTF-8.");
    }

    @Test
    void refusesACutOffCharacter() throws IOException {
        Files.write(record, new byte[] {'-', '-', '-', '\n', (byte) 0xE2, (byte) 0x82});

        assertThat(postmortems.mistakes())
                .containsExactly(RECORD + "2 [record-invalid] A byte here is no UTF-8. Save the file as UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u001B", "\uFFFF"})
    void refusesCharactersThatAreNoText(String character) throws IOException {
        Files.writeString(record, Postmortems.NEEDED + "---\n\nA" + character + "B\n");

        assertThat(postmortems.mistakes())
                .containsExactly(RECORD + "9 [record-invalid] The character U+"
                        + String.format("%04X", (int) character.charAt(0))
                        + " here is no text. Remove it; save the file as plain text in UTF-8.");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(record.toFile(), "rw")) {
            file.setLength(50 << 20);
        }

        assertThat(postmortems.mistakes())
                .containsExactly(RECORD + "1 [record-invalid] The file is larger than 1 MiB."
                        + " Move attachments out of it, into `evidence`.");
    }

    @Test
    void refusesAFolderInPlaceOfAFile() throws IOException {
        Files.delete(record);
        Files.createDirectory(record);

        assertThat(postmortems.mistakes())
                .containsExactly(RECORD + "1 [record-invalid] This is not a file. Put a text file of this name here.");
    }

    @Test
    void refusesSymbolicLinks() throws IOException {
        Path elsewhere = Files.writeString(root.resolve("elsewhere.md"), "secret");
        Files.delete(record);
        Files.createSymbolicLink(record, elsewhere);
        Files.createSymbolicLink(postmortems.folder().resolve("loop"), postmortems.folder());
        Files.createSymbolicLink(postmortems.folder().resolve("nowhere.md"), root.resolve("nowhere"));

        assertThat(postmortems.mistakes())
                .containsExactly(
                        "~/loop:1 [record-invalid] This is a symbolic link. Put the folder itself here.",
                        "~/nowhere.md:1 [record-invalid] This is a symbolic link. Put the file itself here.",
                        RECORD + "1 [record-invalid] This is a symbolic link. Put the file itself here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void refusesDeepNesting(String opening) {
        postmortems.with("policy.yaml", opening.repeat(100_000));

        assertThat(postmortems.mistakes())
                .singleElement()
                .asString()
                .matches("~/policy.yaml:1 \\[record-invalid] .*(nested more than 30 levels|cannot be read).*");
    }

    @Test
    void refusesAliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        postmortems.with("policy.yaml", bomb.toString());

        assertThat(postmortems.mistakes())
                .containsExactly("~/policy.yaml:2 [record-invalid] `*a0` stands for a value elsewhere."
                        + " Write the value itself here.");
    }

    @Test
    void letsNoValueBreakTheLineOfAMessage() {
        postmortems.withRecord("severity: P1\nplanned: \"a\\nb\"\n\"c\\e[31m\\nd\": e\n");

        assertThat(postmortems.mistakes())
                .hasSize(2)
                .allSatisfy(mistake -> assertThat(mistake).doesNotContain("\n", "\u001B"));
    }

    @Test
    void cutsLongValuesShort() {
        postmortems
                .withRecord("planned: " + "x".repeat(100_000) + "\n" + "y".repeat(900) + ": z\n")
                .withCountermeasures("  - {id: CM-1, title: Cap retries, state: open, due: 2026-01-01, owner: "
                        + "x".repeat(5000) + "}\n");

        assertThat(postmortems.mistakes())
                .hasSize(3)
                .allSatisfy(mistake -> assertThat(mistake).hasSizeLessThan(900));
    }
}
