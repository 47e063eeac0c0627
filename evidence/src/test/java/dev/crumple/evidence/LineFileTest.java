package dev.crumple.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {

    private static final String OLDER = "{\"at\":1}";
    private static final String LAST = "{\"at\":\"größer 😀\"}";

    @TempDir
    Path folder;

    private Path file;
    private Path moved;

    @BeforeEach
    void name() {
        file = folder.resolve("1.jsonl");
        moved = folder.resolve("1.jsonl.1");
    }

    @Test
    void whereverACrashCutsTheLastLineTheOthersStayWhole() throws Exception {
        byte[] whole = (OLDER + "\n" + LAST + "\n").getBytes(UTF_8);
        for (int end = OLDER.length() + 1; end <= whole.length; end++) {
            Files.write(file, Arrays.copyOf(whole, end));

            LineFile.append(file, "{\"at\":3}");

            String written = new String(Files.readAllBytes(file), UTF_8);
            assertThat(written).startsWith(OLDER + "\n").endsWith("\n{\"at\":3}\n");
            assertThat(written.lines()).hasSize(end == OLDER.length() + 1 ? 2 : 3);
            assertThat(written.contains("\n" + LAST + "\n")).isEqualTo(end >= whole.length - 1);
        }
    }

    @Test
    void aBoundIsOfBytes() throws Exception {
        LineFile.append(file, "ä", 6);
        LineFile.append(file, "ä", 6);
        assertThat(file).hasContent("ä\nä");
        LineFile.append(file, "ö", 6);
        assertThat(file).hasContent("ö");
        assertThat(moved).hasContent("ä\nä");
    }

    @Test
    void theEndOfATornLineCountsToo() throws Exception {
        Files.writeString(file, "abc");
        LineFile.append(file, "d", 5);
        assertThat(file).hasContent("d");
        assertThat(moved).hasContent("abc");
    }

    @Test
    void whatWasMovedBeforeIsReplaced() throws Exception {
        for (String line : new String[] {"a", "b", "c"}) {
            LineFile.append(file, line, 2);
        }
        assertThat(file).hasContent("c");
        assertThat(moved).hasContent("b");
    }

    @Test
    void aLineThatFitsNowhereLeavesTheFileAlone() throws Exception {
        LineFile.append(file, "abc", 4);
        assertThatThrownBy(() -> LineFile.append(file, "abcd", 4))
                .isInstanceOf(IOException.class)
                .hasMessage("A line of 5 bytes is too long for " + file + ", which may hold 4.");
        assertThat(file).hasContent("abc");
        assertThat(moved).doesNotExist();
    }
}
