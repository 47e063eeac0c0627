package dev.crumple.engine.excused;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Finding;
import dev.crumple.engine.Severity;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.rules.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    private static final Finding CALL = call(12, "Stock.count (Stock.java:12) calls HttpClient.send.");
    private static final Finding OTHER_CALL = call(30, "Stock.clear (Stock.java:30) calls HttpClient.send.");
    private static final Finding MODE =
            new Finding("unproved-failure-mode", Severity.ERROR, at(5), "It took 152 ms.", "Do.", List.of("row/slow"));

    @TempDir
    Path root;

    @Test
    void isSortedAndHoldsNoLines() {
        assertThat(frozen(MODE, OTHER_CALL, CALL, CALL).text()).isEqualTo("""
                # The findings that stood when this file was made; crumple:check fails for new ones only.
                # crumple:baseline forgets those that are gone, and never adds one.
                schema: 1
                frozen:
                  - rule: fallback-missing
                    path: "src/Stock.java"
                    about: "Stock.clear (Stock.java) calls HttpClient.send."
                    times: 1
                  - rule: fallback-missing
                    path: "src/Stock.java"
                    about: "Stock.count (Stock.java) calls HttpClient.send."
                    times: 2
                  - rule: unproved-failure-mode
                    path: "src/Stock.java"
                    about: "row/slow"
                    times: 1
                """);
    }

    @Test
    void freezesWhatStoodAndNothingElse() throws IOException {
        keep(frozen(CALL, MODE));

        Excuses parted = part(CALL, MODE, OTHER_CALL);

        assertThat(parted.counting()).containsExactly(OTHER_CALL);
        assertThat(parted.excused().frozen()).containsExactlyInAnyOrder(CALL, MODE);
        assertThat(parted.excused().gone()).isZero();
    }

    @Test
    void anotherLineOrMeasurementThawsNothing() throws IOException {
        keep(frozen(CALL, MODE));
        Finding moved = call(99, "Stock.count (Stock.java:99) calls HttpClient.send.");
        Finding slower = new Finding(
                "unproved-failure-mode", Severity.ERROR, at(6), "It took 201 ms.", "Do.", List.of("row/slow"));

        assertThat(part(moved, slower).counting()).isEmpty();
    }

    @Test
    void whereThereAreMoreOfAKindThanWereAllCountBecauseNobodyCanTellWhichIsNew() throws IOException {
        keep(frozen(CALL));
        Finding again = call(14, "Stock.count (Stock.java:14) calls HttpClient.send.");

        assertThat(part(CALL, again).counting()).containsExactly(CALL, again);
    }

    @Test
    void countsWhatIsGone() throws IOException {
        keep(frozen(CALL, CALL, MODE));

        assertThat(part(CALL).excused().gone()).isEqualTo(2);
    }

    @Test
    void shrinksAndNeverGrows() {
        Baseline shrunk = frozen(CALL, CALL, MODE).shrunkTo(List.of(CALL, OTHER_CALL));

        assertThat(shrunk.text()).isEqualTo(frozen(CALL).text());
        assertThat(shrunk.shrunkTo(List.of()).text()).endsWith("schema: 1\nfrozen: []\n");
    }

    @Test
    void quotesWhatYamlWouldMisread() throws IOException {
        Finding odd = call(1, "It says \"no: #\", \\ and\nmore.\t*");
        keep(frozen(odd));

        assertThat(part(odd).counting()).isEmpty();
    }

    @Test
    void aDamagedFileFreezesNothingAndSaysSo() throws IOException {
        Files.writeString(root.resolve("crumple-baseline.yaml"), "schema: 1\nfrozen: [\n");

        assertThat(part(CALL).counting())
                .extracting(Finding::rule)
                .containsExactly("fallback-missing", "baseline-invalid");
    }

    @Test
    void anEntryThatIsNoneFreezesNothingAndIsNamedWithItsLine() throws IOException {
        keep(frozen(CALL, MODE));
        Path file = root.resolve("crumple-baseline.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("times: 1", "times: -1"));

        assertThat(part(CALL, MODE).counting())
                .extracting(finding -> finding.at().line() + " " + finding.what())
                .containsExactly("12 " + CALL.what(), "8 `times` is `-1`.");
    }

    @Test
    void whatIsSaidOfWaiversAndBaselinesCannotBeFrozen() {
        Finding expired = new Finding("waiver-expired", Severity.ERROR, at(3), "It ended.", "Delete it.", List.of());

        assertThat(frozen(expired).size()).isZero();
    }

    private Baseline frozen(Finding... found) {
        return Baseline.of(List.of(found), root.resolve("crumple-baseline.yaml"), root);
    }

    private void keep(Baseline baseline) throws IOException {
        Files.writeString(root.resolve("crumple-baseline.yaml"), baseline.text());
    }

    private Excuses part(Finding... found) {
        ExcuseFiles files =
                new ExcuseFiles(root.resolve("crumple-waivers.yaml"), false, root.resolve("crumple-baseline.yaml"));
        return Excuses.of(List.of(found), files, root, LocalDate.of(2026, 11, 21), Severities.DEFAULT);
    }

    private static Finding call(int line, String what) {
        return new Finding("fallback-missing", Severity.ERROR, at(line), what, "Do.", List.of());
    }

    private static SourceLine at(int line) {
        return new SourceLine("src/Stock.java", line);
    }
}
