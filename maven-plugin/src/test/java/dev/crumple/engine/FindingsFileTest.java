package dev.crumple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsFileTest {

    @TempDir
    Path folder;

    @Test
    void writesFindingsForThoseWhoLookLater() throws IOException {
        Path file = folder.resolve("crumple/findings.json");

        FindingsFile.write(
                List.of(new Finding(
                        "stale-proof",
                        Severity.ERROR,
                        new SourceLine("src/A.java", 3),
                        "It says \"no\".",
                        "Run it.",
                        List.of("a/b"))),
                file);

        assertThat(file).content().isEqualTo("""
                [
                  {
                    "rule" : "stale-proof",
                    "severity" : "ERROR",
                    "path" : "src/A.java",
                    "line" : 3,
                    "what" : "It says \\"no\\".",
                    "remedy" : "Run it.",
                    "failureModes" : [
                      "a/b"
                    ]
                  }
                ]
                """);
    }

    @Test
    void writesTheCodeOfAFindingThatHasSome() throws IOException {
        Path file = folder.resolve("findings.json");
        SourceLine at = new SourceLine("src/A.java", 3);

        FindingsFile.write(
                List.of(new Finding(
                        "unproved-failure-mode", Severity.ERROR, at, "No.", "Do.", List.of(), "a();\nb();")),
                file);

        assertThat(file).content().contains("\"snippet\" : \"a();\\nb();\"");
    }

    @Test
    void replacesTheFindingsOfTheBuildBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("findings.json"), "old");

        FindingsFile.write(List.of(), file);

        assertThat(file).content().isEqualToIgnoringWhitespace("[]");
    }
}
