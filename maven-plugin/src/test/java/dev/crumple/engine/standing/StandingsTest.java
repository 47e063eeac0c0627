package dev.crumple.engine.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.Sighting;
import dev.crumple.engine.Sighting.Sight;
import dev.crumple.engine.Stand;
import dev.crumple.engine.Standing;
import dev.crumple.records.Records;
import dev.crumple.records.RecordsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    private final Map<String, Sighting> seen = new HashMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proposed    |                                              | PROPOSED",
                "open        | owner: mira, due: 2026-12-06                 | OPEN",
                "open        | owner: mira, due: 2026-12-05                 | DUE",
                "open        | owner: mira, due: 2026-11-21                 | DUE",
                "open        | owner: mira, due: 2026-11-20                 | OVERDUE",
                "in-progress | owner: mira                                  | OPEN",
                "wont-do     | reason: Too dear                             | DROPPED",
                "superseded  | superseded-by: CM-2                          | DROPPED",
                "done        | reason: Nobody can test a habit              | UNVERIFIED",
                "done        | due: 2019-01-01, proved-by: [{test: ATest}]  | VERIFIED",
                "done        | temporary: true, expires: 2026-11-20, proved-by: [{test: ATest}] | OVERDUE",
                "done        | temporary: true, expires: 2026-11-21, proved-by: [{test: ATest}] | VERIFIED",
            })
    void followsWhatPeopleSayAndTheDay(String state, String fields, Standing standing) throws IOException {
        seen.put("ATest", Sighting.holds(TODAY, "passed in this build"));
        countermeasures("{id: CM-1, title: Cap retries, state: " + state + (fields == null ? "" : ", " + fields) + "}");

        assertThat(stand().standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDS, HOLDS, VERIFIED, VERIFIED",
        "HOLDS, NOT_ASKED, UNVERIFIED, UNVERIFIED",
        "HOLDS, SILENT, UNVERIFIED, UNVERIFIED",
        "HOLDS, ELSEWHERE, UNVERIFIED, UNVERIFIED",
        "HOLDS, BROKEN, UNVERIFIED, REGRESSED",
        "HOLDS, ABSENT, DANGLING, REGRESSED",
        "BROKEN, ABSENT, DANGLING, REGRESSED",
    })
    void needsEveryProofThatItNames(Sight one, Sight other, Standing before, Standing afterBeingVerified)
            throws IOException {
        seen.put("ATest", new Sighting(one, "was seen"));
        seen.put("calls.failed", new Sighting(other, "was seen"));
        countermeasures(
                "{id: CM-1, title: Cap retries, state: done, proved-by: [{test: ATest}, {metric: calls.failed}]}");
        assertThat(stand().standing()).isEqualTo(before);

        remembered();
        assertThat(stand().standing()).isEqualTo(afterBeingVerified);
    }

    @ParameterizedTest
    @EnumSource(
            value = Sight.class,
            names = {"BROKEN", "ABSENT", "SILENT"})
    void aTestThatIsStillToBeWrittenIsNoLossOfAnOpenOne(Sight sight) throws IOException {
        seen.put("ATest", new Sighting(sight, "was seen"));
        countermeasures("{id: CM-1, title: Cap retries, state: open, owner: mira, due: 2027-01-01,"
                + " proved-by: [{test: ATest}]}");
        remembered();

        assertThat(stand().standing()).isEqualTo(Standing.OPEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-10-vendor-call | held     | VERIFIED   | held on 2026-11-10",
                "vendor-call            | held     | VERIFIED   | held on 2026-11-10",
                "vendor-call            | deviated | UNVERIFIED | of 2026-11-10 ended as deviated",
                "vendor-call            | aborted  | UNVERIFIED | of 2026-11-10 ended as aborted",
                "call                   | held     | DANGLING   | is not among the records of type game-day",
                "slow-graph             | held     | DANGLING   | is not among the records of type game-day",
            })
    void aDrillProvesByItsResult(String name, String verdict, Standing standing, String told) throws IOException {
        countermeasures("{id: CM-1, title: Cap retries, state: done, proved-by: [{drill: " + name + "}]}");
        drill("2026-11-10-vendor-call", verdict);

        assertThat(stand().standing()).isEqualTo(standing);
        assertThat(stand().proofs().get(0).sighting().told()).isEqualTo(told);
    }

    @Test
    void theNewestDrillOfANameSpeaks() throws IOException {
        countermeasures("{id: CM-1, title: Cap retries, state: done, proved-by: [{drill: vendor-call}]}");
        drill("2026-11-10-vendor-call", "held");
        drill("2026-11-20-vendor-call", "deviated");

        assertThat(stand().standing()).isEqualTo(Standing.UNVERIFIED);
        assertThat(stand().proofs().get(0).told()).isEqualTo("the drill vendor-call of 2026-11-20 ended as deviated");
    }

    @Test
    void aDrillFromBeforeTheIncidentProvesNothing() throws IOException {
        countermeasures("{id: CM-1, title: Cap retries, state: done, proved-by: [{drill: vendor-call}]}");
        drill("2026-10-01-vendor-call", "held");

        assertThat(stand().standing()).isEqualTo(Standing.UNVERIFIED);
        assertThat(stand().proofs().get(0).sighting().told())
                .isEqualTo("was held on 2026-10-01, which is not after what the countermeasure answers");
    }

    @Test
    void whatOneModuleKnowsCountsMoreThanWhatTheOthersDoNot() {
        Seen here = new Told(Map.of("ATest", new Sighting(Sight.ELSEWHERE, "is not of this module")));
        Seen there = new Told(Map.of("ATest", Sighting.holds(TODAY, "passed in this build")));

        assertThat(Seen.among(List.of(here, there)).test("ATest").sight()).isEqualTo(Sight.HOLDS);
        assertThat(Seen.among(List.of(here, here)).test("ATest").sight()).isEqualTo(Sight.ELSEWHERE);
        assertThat(Seen.among(List.of()).test("ATest").sight()).isEqualTo(Sight.NOT_ASKED);
    }

    private Stand stand() {
        Records records = RecordsReader.read(folder, folder, TODAY);
        return Standings.of(records, new Told(seen), TODAY).stream()
                .filter(stand -> stand.countermeasure().id().equals("CM-1"))
                .findFirst()
                .orElseThrow();
    }

    private void countermeasures(String item) throws IOException {
        Files.createDirectories(folder.resolve("slow-graph"));
        Files.writeString(folder.resolve("slow-graph/incident.md"), """
                ---
                schema: 1
                id: slow-graph
                title: The title graph was slow
                type: incident
                status: published
                times: {started: 2026-10-02T21:04+01:00}
                ---
                """);
        Files.writeString(
                folder.resolve("slow-graph/countermeasures.yaml"), "schema: 1\ncountermeasures:\n  - " + item + "\n");
    }

    private void remembered() throws IOException {
        Files.writeString(
                folder.resolve("verified.yaml"),
                "schema: 1\nverified: [{countermeasure: slow-graph/CM-1, on: 2026-10-17}]\n");
    }

    private void drill(String id, String verdict) throws IOException {
        Files.writeString(folder.resolve(id + ".md"), """
                ---
                schema: 1
                id: %s
                title: Drill
                type: game-day
                status: closed
                times: {started: %sT10:00Z}
                drill:
                  plan: {}
                  result: {verdict: %s, fault-confirmed: true}
                ---
                """.formatted(id, id.substring(0, 10), verdict));
    }

    private record Told(Map<String, Sighting> sightings) implements Seen {

        @Override
        public Sighting test(String name) {
            return sightings.get(name);
        }

        @Override
        public Sighting metric(String name) {
            return sightings.get(name);
        }

        @Override
        public Sighting codeowners(String pattern) {
            return sightings.get(pattern);
        }
    }
}
