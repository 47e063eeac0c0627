package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutates good files in thousands of ways; whatever comes of it, reading them must end in records. */
class FuzzTest {

    private static final Path SAMPLE = Path.of("../sample-app/postmortems");
    private static final List<String> FILES = List.of(
            "policy.yaml",
            "2019-02-04-network-loop/incident.md",
            "2019-02-04-network-loop/countermeasures.yaml",
            "2026-11-10-recommender-drill.md",
            "login-page-unavailable/incident.md",
            "login-page-unavailable/countermeasures.yaml");
    private static final List<String> TOKENS = List.of(
            "\n---\n",
            "- ",
            ": ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!int ",
            "<<: ",
            "? ",
            "|\n",
            ">-\n",
            "\t",
            "\0",
            "\r",
            "#",
            "%YAML 1.1\n",
            "\uFEFF",
            "\u2028",
            "null",
            "~",
            "-00:00",
            "T9:45",
            "9999-12-31",
            "0000-00-00",
            "PT-1S",
            "P9999999999D",
            "\"\\ud800\"",
            "\"\\0\"",
            "...\n",
            "unknown",
            "at",
            "state: done\n",
            "@",
            "`");

    @TempDir
    Path root;

    @Test
    void readsWhateverItIsGiven() throws IOException {
        Random random = new Random(2019_02_04);
        Path folder = root.resolve("postmortems");
        for (int round = 0; round < 4000; round++) {
            String name = FILES.get(random.nextInt(FILES.size()));
            byte[] mutated = mutated(Files.readAllBytes(SAMPLE.resolve(name)), random);
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, mutated);

            Records records = RecordsReader.read(folder, root, Postmortems.TODAY, Set.of("a/b"));

            assertThat(records.findings().stream().filter(FuzzTest::isUnfitToPrint))
                    .as("round %d: %s", round, name)
                    .isEmpty();
            Files.delete(file);
        }
    }

    private static boolean isUnfitToPrint(RecordFinding finding) {
        String text = finding.what() + finding.remedy();
        return finding.line() < 1 || text.length() > 800 || text.chars().anyMatch(Character::isISOControl);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutant = bytes;
        for (int times = random.nextInt(4); times >= 0; times--) {
            int from = random.nextInt(mutant.length + 1);
            int to = Math.min(mutant.length, from + random.nextInt(40));
            mutant = switch (random.nextInt(4)) {
                case 0 -> spliced(mutant, from, to, new byte[0]);
                case 1 ->
                    spliced(
                            mutant,
                            from,
                            from,
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
                case 2 ->
                    spliced(mutant, from, Math.min(mutant.length, from + 1), new byte[] {(byte) random.nextInt(256)});
                default -> spliced(mutant, from, from, Arrays.copyOfRange(mutant, from, to));
            };
        }
        return mutant;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        byte[] result = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }
}
