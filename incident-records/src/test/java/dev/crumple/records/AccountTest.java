package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a record beside what a build acts on, each value with its line. */
class AccountTest {

    @TempDir
    Path root;

    private Account account(String fields, String narrative) {
        return new Postmortems(root)
                .with("slow-graph/incident.md", Postmortems.NEEDED + fields + "---\n" + narrative)
                .read()
                .incidents()
                .get(0)
                .account();
    }

    @Test
    void holdsWhomItHurtAndWhoHadWhichRole() {
        Account account = account("""
                tags: [latency]
                services: [marquee]
                impact:
                  kind: outage
                  customers: >-
                    No page
                    for most
                  support-requests: [{at: during, count: 10}, {at: end, count: 50}]
                  social: ["Twitter: more than usual"]
                roles: {commander: unassigned, scribe: tomas}
                tools-lost: [monitoring]
                parties: [the vendor of the graph]
                channels: [{kind: phone}]
                links: {chat-logs: [evidence/chat.txt]}
                published: [{date: 2026-10-09, url: "https://example.com", kind: post}]
                times: {stated-durations: {impact: PT13H}}
                """, "");

        assertThat(account.tags()).containsExactly(new Written("latency", 7));
        assertThat(account.services()).containsExactly(new Written("marquee", 8));
        assertThat(account.impact().kind()).isEqualTo("outage");
        assertThat(account.impact().told()).containsOnly(entry("customers", new Written("No page for most", 11)));
        assertThat(account.impact().supportRequests())
                .containsExactly(
                        new Impact.SupportRequests("during", 10, 14), new Impact.SupportRequests("end", 50, 14));
        assertThat(account.impact().social()).containsExactly(new Written("Twitter: more than usual", 15));
        assertThat(account.roles()).containsOnly(entry("scribe", new Written("tomas", 16)));
        assertThat(account.toolsLost()).containsExactly(new Written("monitoring", 17));
        assertThat(account.parties()).containsExactly(new Written("the vendor of the graph", 18));
        assertThat(account.channels()).containsExactly(new Account.Channel("phone", null, 19));
        assertThat(account.links()).containsOnly(entry("chat-logs", List.of(new Written("evidence/chat.txt", 20))));
        assertThat(account.published()).extracting(Account.Publication::line).containsExactly(21);
        assertThat(account.statedDurations())
                .containsOnly(entry("impact", new Account.StatedDuration(Duration.ofHours(13), 22)));
    }

    @Test
    void holdsTheRetrospective() {
        Retrospective retrospective = account("""
                retrospective:
                  owner: mira
                  facilitator: tbd
                  duration: PT30M
                  attended: {decided: [mira], affected: [lea, rui]}
                """, "").retrospective();

        assertThat(retrospective.owner()).isEqualTo(new Written("mira", 8));
        assertThat(retrospective.facilitator()).isNull();
        assertThat(retrospective.duration()).isEqualTo(new Written("PT30M", 10));
        assertThat(retrospective.attended().get("affected"))
                .extracting(Written::text)
                .containsExactly("lea", "rui");
    }

    @Test
    void holdsTheTimelineWithSourcesAndEffects() {
        Account account = account("timezone: Europe/Lisbon\n", """
                ## Timeline
                ### 2026-10-02
                - 21:04 · impact-start · The last thread waits {source: thread dump}
                - ~21:11 · detected · support · Viewers write
                - ? · friction:docs · ines · Looks for the page
                - 21:44 · action · mira · The row is taken out → the page is back
                ### 2026-10 (some days later)
                - ? · cause-confirmed · In the lab
                - 2026-10-05T09:00:00+02:00 · note · Written down
                """);

        assertThat(account.narrative().timeline())
                .extracting(
                        TimelineEntry::kind,
                        TimelineEntry::actor,
                        TimelineEntry::text,
                        TimelineEntry::source,
                        TimelineEntry::effect,
                        TimelineEntry::line)
                .containsExactly(
                        tuple("impact-start", null, "The last thread waits", "thread dump", null, 11),
                        tuple("detected", "support", "Viewers write", null, null, 12),
                        tuple("friction:docs", "ines", "Looks for the page", null, null, 13),
                        tuple("action", "mira", "The row is taken out", null, "the page is back", 14),
                        tuple("cause-confirmed", null, "In the lab", null, null, 16),
                        tuple("note", null, "Written down", null, null, 17));
        assertThat(account.narrative().timeline())
                .extracting(entry -> entry.at() == null
                        ? "?"
                        : entry.at().earliest() + " " + entry.at().toTheMinute())
                .containsExactly(
                        "2026-10-02T20:04:00Z true",
                        "2026-10-02T20:11:00Z false",
                        "?",
                        "2026-10-02T20:44:00Z true",
                        "?",
                        "2026-10-05T07:00:00Z true");
    }

    @Test
    void holdsWhatFrictionCostBesideTheSourceOrWithoutOne() {
        assertThat(account("timezone: UTC\n", """
                                ## Timeline
                                - ? · friction:docs · ines · Looks for the page {minutes: 7}
                                - ? · friction:access · ines · Waits {source: chat} {minutes: 12} → is let in
                                - ? · friction:contact · ines · Looks for the number {minutes:3} {source: chat}
                                - ? · friction:tool · ines · The console hangs
                                """).narrative().timeline())
                .extracting(TimelineEntry::text, TimelineEntry::source, TimelineEntry::minutes, TimelineEntry::effect)
                .containsExactly(
                        tuple("Looks for the page", null, 7, null),
                        tuple("Waits", "chat", 12, "is let in"),
                        tuple("Looks for the number", "chat", 3, null),
                        tuple("The console hangs", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 min", "PT7M", "-7", "", "99999"})
    void refusesWhatIsNoNumberOfMinutes(String minutes) {
        new Postmortems(root)
                .with(
                        "slow-graph/incident.md",
                        Postmortems.NEEDED + "---\n## Timeline\n- ? · friction · Waits {minutes: " + minutes + "}\n");

        assertThat(new Postmortems(root).mistakes())
                .containsExactly("~/slow-graph/incident.md:9 [timeline-unclear] `minutes: " + minutes
                        + "` is no number of minutes. Write digits, such as `{minutes: 7}`.");
    }

    @Test
    void holdsFactorsLearningsAndQuestions() {
        Narrative narrative = account("", """
                ## Contributing factors
                - F1 No budget
                - **F2** Shared threads
                ## Learnings
                1. L1: Slow is worse
                   than down
                ## Open questions
                - Q1 Why now?
                """).narrative();

        assertThat(narrative.factors())
                .containsExactly(
                        new Narrative.Point("F1", "No budget", 9), new Narrative.Point("F2", "Shared threads", 10));
        assertThat(narrative.learnings()).containsExactly(new Narrative.Point("L1", "Slow is worse than down", 12));
        assertThat(narrative.questions()).containsExactly(new Narrative.Point("Q1", "Why now?", 15));
    }

    @Test
    void knowsWhenCustomersWereToldSomethingFromTimelineAndLog() {
        new Postmortems(root).with("slow-graph/log.md", """
                - 2026-10-02T21:40:00+01:00 · status-page · lea · The page is slow
                - 2026-10-02T21:20:00+01:00 · status-page · lea · The page does not load
                - 2026-10-02T21:25:00+01:00 · status · ines · Next report 21:35
                """);

        Account account = account("timezone: Europe/Lisbon\n", """
                ## Timeline
                ### 2026-10-02
                - 21:20 · status-page · lea · The page does not load
                - 22:05 · status-page · lea · The page is back
                """);

        assertThat(account.publicUpdates())
                .extracting(update -> update.earliest().toString())
                .containsExactly("2026-10-02T20:20:00Z", "2026-10-02T20:40:00Z", "2026-10-02T21:05:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "impact: {kind: outrage} | `kind: outrage` is not known.",
                "impact: {custommers: many} | `custommers` is no field of `impact`.",
                "impact: {support-requests: [{at: end, count: many}]} | `count` is `many`, which is no number.",
                "retrospective: {attended: {decided: mira}} | `decided` should be a list but is text.",
                "retrospective: {attended: {decideds: [mira]}} | `decideds` is no field of `attended`.",
                "retrospective: {interviews: two days} | `two days` is no duration.",
                "retrospective: {none-because: rare, attended: {decided: [a]}} | There was no retrospective, and people attended it.",
                "roles: {commander: [a, b]} | `commander` should be one line of text but is a list.",
                "signal: {decision: dismiss} | The signal is dismissed, and nobody says why.",
                "signal: {decision: ignore} | `decision: ignore` is not known.",
                "published: [{date: soon}] | `date` is `soon`, which is no date.",
                "channels: [phone] | Each item of `channels` should be a map but is text.",
            })
    void saysWhatIsWrongWithAField(String field, String what) {
        assertThat(new Postmortems(root).withRecord(field + "\n").mistakes())
                .singleElement()
                .asString()
                .startsWith("~/slow-graph/incident.md:7 [record-invalid] " + what);
    }
}
