package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.language.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutates good files in a hundred thousand ways; whatever comes of it, reading them must end in records. */
class FuzzTest {

    private static final int ROUNDS = 2000;
    private static final int RECORDS_IN_A_ROUND = 10;

    private static final String POLICY = """
            schema: 1
            severities: {P1: [sev1], P2: []}
            failure-modes: [a/b]
            required-headings: {P1: [Timeline]}
            cadence: {P1: PT15M}
            forbidden-public-terms: [VLAN]
            people: [mira, jonas]
            categories: [incident-response]
            working-hours: 09:00-18:00
            signals: {answer-within: P7D, dismissals: 1}
            """;
    private static final String INCIDENT = """
            ---
            schema: 1
            id: r0
            title: It hung
            type: incident
            severity: P1
            severity-history: [{at: 2026-03-29T02:21, severity: P2}, {at: unknown, severity: sev1, reason: all pages}]
            status: closed
            timezone: Europe/Lisbon
            failure-modes: [a/b]
            times:
              latent-since: 2019-02-04
              started: {at: 2026-03-29T02:10, precision: approximate}
              detected: {at: 2026-03-29T02:20, by: customer}
              resolved: 2026-03-29T03:05+01:00
              cause-confirmed: 2026-03-31
              retrospective: 2026-04-01
              stated-durations: {impact: PT20M}
            impact: {kind: outage, support-requests: [{at: end, count: 50}]}
            impact-windows:
              - {from: 2026-03-29T02:10, to: {at: 2026-03-29T02:30, precision: approximate}, what: no page}
              - {from: 2026-03-29T02:40, to: unknown}
            runbooks:
              - {id: R1, path: ../docs/graph.md, was: outdated}
              - {id: R2, path: "https://wiki.example.com", was: not-found}
            reproduced-by: [../LoopTest.java]
            parties: [a vendor]
            roles: {commander: mira}
            retrospective: {owner: mira, facilitator: mira, attended: {decided: [mira]}}
            ---
            # It hung
            ## Timeline
            ### 2026-03-29
            - 02:20 · detected · mira · It hangs {source: evidence/a.txt} → known
            - ~02:40 · status-page · We are on it
            - ? · action · Restart
            - ? · friction:docs · mira · Looks for the page {minutes: 7} {source: chat}
            ## Contributing factors
            - F1 No budget, see [the graph](images/a.png)
            ## Learnings
            - L1 Slow is worse than down.
            """;
    private static final String COUNTERMEASURES = """
            schema: 1
            countermeasures:
              - id: CM-1
                title: Improve monitoring  # crumple: countermeasure-vague is right here: a quote
                addresses: [F1, L1, R1, Q1]
                category: incident-response
                state: open
                owner: mira
                due: 2026-11-30
              - {id: CM-2, title: Cap retries, state: superseded, superseded-by: CM-1}
            """;
    private static final String LOG = "- 2026-03-29T02:31:00Z · status · mira · Next update 02:46.\n";
    private static final String PUBLIC =
            "## We are sorry\nSorry.\n## What happened\nA loop.\n## What we are doing\nA limit.\n";
    private static final String SHORT = """
            ---
            schema: 1
            id: s0
            title: Retries doubled the load
            type: near-miss
            severity: P2
            status: open
            times: {started: 2026-10-01T10:00Z}
            signal: {signature: retries, decision: dismiss, reason: rare, review-on: 2026-11-01}
            countermeasures:
              - {id: CM-1, title: Cap retries, state: done, proved-by: [{drill: overload}]}
            ---
            A paragraph is enough.
            """;

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
            "`",
            " · ",
            " → ",
            "{source: ../../../etc}",
            "{minutes: 7}",
            "](../x)",
            "- F1 x\n",
            "### 2026-13-45\n",
            "- 9:45 · action · x\n",
            "~",
            "|a|b|\n",
            "**Timeline:**\n\n",
            "+99:99",
            "T24:00",
            "+999999999-12-31T00:00Z",
            "<!-- crumple: x -->",
            "```\n",
            "dismiss",
            "P1");

    @TempDir
    Path root;

    @Test
    void readsWhateverItIsGiven() {
        Random random = new Random(2019_02_04);
        int inputs = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<RecordFinding> findings = new ArrayList<>();
            Source written = mutated(POLICY, "policy.yaml", random, findings);
            Policy policy = Policy.read(written.text(), written.findings());
            Rulebook rules = rules(policy);
            inputs++;
            for (int i = 0; i < RECORDS_IN_A_ROUND; i++) {
                Source log = mutated(LOG, "log.md", random, findings);
                Source told = mutated(PUBLIC, "public.md", random, findings);
                new IncidentReader("r" + i, rules)
                        .read(
                                mutated(INCIDENT.replace("id: r0", "id: r" + i), "incident.md", random, findings),
                                mutated(COUNTERMEASURES, "countermeasures.yaml", random, findings),
                                log);
                log.checkNarrative(Reader.RESPONDERS, Policy.NONE);
                told.checkNarrative(Reader.CUSTOMERS, Policy.NONE);
                new PublicText(told.orEmpty(), told.findings()).check(policy);
                new IncidentReader("s" + i, rules)
                        .read(
                                mutated(SHORT.replace("id: s0", "id: s" + i), "s" + i + ".md", random, findings),
                                null,
                                null);
                inputs += 5;
            }
            rules.signals().checkDismissals();

            assertThat(findings.stream().filter(FuzzTest::isUnfitToPrint))
                    .as("round %d", round)
                    .isEmpty();
        }
        assertThat(inputs).isGreaterThan(100_000);
    }

    private Rulebook rules(Policy policy) {
        return new Rulebook(
                Postmortems.TODAY,
                policy,
                FailureModeCheck.of(Set.of("a/b"), policy),
                root,
                new Replacements(),
                new Signals(Postmortems.TODAY, policy));
    }

    private Source mutated(String text, String name, Random random, List<RecordFinding> findings) {
        FileFindings of = new FileFindings(name, findings);
        return new Source(TextFile.decode(mutated(text.getBytes(StandardCharsets.UTF_8), random), of), root, of);
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
