package dev.crumple.engine.report;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Excused;
import dev.crumple.engine.Finding;
import dev.crumple.engine.MarkedCode;
import dev.crumple.engine.Proof;
import dev.crumple.engine.ServiceModel;
import dev.crumple.engine.Severity;
import dev.crumple.engine.SourceLine;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.evidence.Where;
import dev.crumple.records.Account;
import dev.crumple.records.Countermeasure;
import dev.crumple.records.Drill;
import dev.crumple.records.Incident;
import dev.crumple.records.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service with a proved failure mode, a half proved one, a vacuous game day and one that nobody rehearses. */
public final class Marquee {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private Marquee() {}

    public static Assessment assessment() {
        return new Assessment(
                "marquee",
                new ServiceModel(
                        List.of(signIn(), personalisedRow(), similarTitles()),
                        List.of(),
                        List.of(
                                gameDay("SignInGameDayTest", "saysSoAtOnce", "sign-in/accounts-down"),
                                gameDay(
                                        "PersonalisedRowGameDayTest",
                                        "showsPopularTitles",
                                        "personalised-row/recommender-down"),
                                gameDay("HomePageGameDayTest", "standsWithoutTheRow", "similar-titles/graph-slow")),
                        List.of()),
                proofs(),
                new Records(
                        List.of(slowGraph(), loginStorm(), drillOfTheGraph(), drillOfTheRecommender()),
                        List.of(),
                        List.of()),
                List.of(
                        new Finding(
                                "vacuous-game-day",
                                Severity.ERROR,
                                new SourceLine("src/test/java/com/example/marquee/SignInGameDayTest.java", 31),
                                "The game day SignInGameDayTest.saysSoAtOnce passes with the protection off.",
                                "Assert what only the protection gives, such as the time or the message.",
                                List.of("sign-in/accounts-down")),
                        new Finding(
                                "unproved-failure-mode",
                                Severity.ERROR,
                                new SourceLine("src/main/java/com/example/marquee/PersonalisedRow.java", 24),
                                "Nothing rehearses personalised-row/recommender-empty.",
                                "Write a test that carries @GameDay(\"personalised-row/recommender-empty\").",
                                List.of("personalised-row/recommender-empty")),
                        new Finding(
                                "countermeasure-overdue",
                                Severity.WARNING,
                                new SourceLine("postmortems/2026-08-14-login-storm/countermeasures.yaml", 9),
                                "CM-1 was due on 2026-11-01.",
                                "Do it, or agree on another date with its owner.",
                                List.of("sign-in/accounts-down"))),
                Excused.NONE,
                List.of(),
                TODAY);
    }

    public static DeclaredMethod similarTitles() {
        return new DeclaredMethod(
                new Declaration(
                        "similar-titles",
                        "OPTIONAL",
                        "com.example.marquee.SimilarTitles",
                        "similarTo(com.example.marquee.TitleId)",
                        "java.util.Optional",
                        List.of(new Declaration.Mode(
                                "graph-slow",
                                "title-graph",
                                List.of("SLOW", "HANGS", "UNAVAILABLE"),
                                "The row “More like this” is missing from the title page.")),
                        new Declaration.Budget("150ms", 32, "HANDED_OFF", true, ""),
                        Declaration.Healthy.ANYTHING,
                        false,
                        null,
                        true),
                new SourceLine("src/main/java/com/example/marquee/SimilarTitles.java", 14),
                Map.of());
    }

    public static DeclaredMethod personalisedRow() {
        return new DeclaredMethod(
                new Declaration(
                        "personalised-row",
                        "IMPORTANT",
                        "com.example.marquee.PersonalisedRow",
                        "titlesFor(com.example.marquee.UserId)",
                        "java.util.List",
                        List.of(
                                new Declaration.Mode(
                                        "recommender-down",
                                        "recommender",
                                        List.of("THROWS", "UNAVAILABLE", "SLOW"),
                                        "Everybody sees the popular titles of their country."),
                                new Declaration.Mode(
                                        "recommender-empty",
                                        "recommender",
                                        List.of("BAD_CONTENT"),
                                        "As before: popular titles instead of an empty row.")),
                        new Declaration.Budget("200ms", 16, "HANDED_OFF", true, ""),
                        new Declaration.Healthy("com.example.marquee.TitlesPresent", List.of()),
                        false,
                        new Declaration.Fallback(
                                "10m", List.of(), 1000, "com.example.marquee.PopularTitles", "", List.of()),
                        false),
                new SourceLine("src/main/java/com/example/marquee/PersonalisedRow.java", 19),
                Map.of(
                        "recommender-empty",
                        new SourceLine("src/main/java/com/example/marquee/PersonalisedRow.java", 24)));
    }

    public static DeclaredMethod signIn() {
        return new DeclaredMethod(
                new Declaration(
                        "sign-in",
                        "INDISPENSABLE",
                        "com.example.marquee.SignIn",
                        "signIn(com.example.marquee.Credentials)",
                        "com.example.marquee.Session",
                        List.of(new Declaration.Mode(
                                "accounts-down",
                                "accounts",
                                List.of("UNAVAILABLE", "EXHAUSTED"),
                                "“We cannot sign you in at the moment. Please try again in a minute.”")),
                        new Declaration.Budget("1s", 64, "HANDED_OFF", true, ""),
                        Declaration.Healthy.ANYTHING,
                        true,
                        null,
                        false),
                new SourceLine("src/main/java/com/example/marquee/SignIn.java", 11),
                Map.of());
    }

    private static List<Proof> proofs() {
        return List.of(
                proof(
                        "similar-titles/graph-slow",
                        "UNAVAILABLE",
                        Step.REMOVED,
                        "connection refused",
                        Verdict.KILLED_BY_ESCAPED_FAULT,
                        4,
                        150),
                proof(
                        "similar-titles/graph-slow",
                        "SLOW",
                        Step.REMOVED,
                        "answers after 300 ms",
                        Verdict.KILLED_BY_ASSERTION,
                        151,
                        150),
                proof(
                        "similar-titles/graph-slow",
                        "HANGS",
                        Step.REMOVED,
                        "hangs, ignoring interrupts",
                        Verdict.KILLED_BY_OVERRUN,
                        149,
                        150),
                proof(
                        "personalised-row/recommender-down",
                        "THROWS",
                        Step.LESSER,
                        "throws an unchecked exception",
                        Verdict.KILLED_BY_ESCAPED_FAULT,
                        12,
                        200),
                proof(
                        "personalised-row/recommender-down",
                        "THROWS",
                        Step.LAST_GOOD,
                        "throws an unchecked exception",
                        null,
                        3,
                        200),
                proof(
                        "personalised-row/recommender-down",
                        "UNAVAILABLE",
                        Step.LAST_GOOD,
                        "connection refused",
                        Verdict.KILLED_BY_ASSERTION,
                        7,
                        200),
                new Proof(
                        "personalised-row/recommender-down",
                        "SLOW",
                        Step.LAST_GOOD,
                        Where.GUARD,
                        "com.example.marquee.PersonalisedRowGameDayTest#showsPopularTitles",
                        "answers after 400 ms",
                        Verdict.TOO_SLOW,
                        null,
                        "The degradation came after 262 ms, and the budget is 200 ms.",
                        2,
                        200,
                        262,
                        Instant.parse("2026-11-21T09:14:05Z"),
                        true,
                        false,
                        List.of()),
                proof(
                        "sign-in/accounts-down",
                        "UNAVAILABLE",
                        Step.FAIL_FAST,
                        "connection refused",
                        Verdict.SURVIVED,
                        31,
                        1000));
    }

    public static Proof proof(
            String failureMode,
            String cause,
            Step step,
            String fault,
            @Nullable Verdict counterRun,
            long elapsed,
            long budget) {
        String test = failureMode.startsWith("similar")
                ? "HomePageGameDayTest#standsWithoutTheRow"
                : failureMode.startsWith("sign")
                        ? "SignInGameDayTest#saysSoAtOnce"
                        : "PersonalisedRowGameDayTest#showsPopularTitles";
        return new Proof(
                failureMode,
                cause,
                step,
                Where.GUARD,
                "com.example.marquee." + test,
                fault,
                Verdict.PROVED,
                counterRun,
                counterRun == Verdict.SURVIVED
                        ? "The game day passes with the protection off, so that it proves nothing."
                        : "Proved.",
                3,
                budget,
                elapsed,
                Instant.parse("2026-11-21T09:14:02Z"),
                true,
                false,
                List.of());
    }

    public static Proof onTheWire(Proof guard) {
        return new Proof(
                guard.failureMode(),
                guard.cause(),
                guard.step(),
                Where.WIRE,
                guard.test(),
                guard.fault(),
                guard.verdict(),
                guard.counterRun(),
                guard.message(),
                guard.delivered(),
                guard.budgetMillis(),
                guard.elapsedMillis(),
                guard.provedAt(),
                guard.current(),
                guard.reused(),
                guard.mutants());
    }

    private static MarkedCode gameDay(String owner, String method, String failureMode) {
        return new MarkedCode(
                "com.example.marquee." + owner,
                method,
                failureMode,
                new SourceLine("src/test/java/com/example/marquee/" + owner + ".java", 31));
    }

    private static Incident drillOfTheGraph() {
        return drilled(
                "2026-10-20-graph-drill",
                "similar-titles/graph-slow",
                new Drill(
                        LocalDate.parse("2026-10-20"),
                        new Drill.Plan(
                                "While the title graph hangs, every page is there without the row.",
                                true,
                                List.of("systems", "process")),
                        new Drill.Result(
                                Drill.Verdict.HELD, List.of("Two people called the vendor at the same time"))));
    }

    private static Incident drillOfTheRecommender() {
        return drilled(
                "2026-12-01-recommender-drill",
                "personalised-row/recommender-down",
                new Drill(
                        LocalDate.parse("2026-12-01"),
                        new Drill.Plan("Popular titles take the place of the row.", false, List.of()),
                        null));
    }

    public static Incident drilled(String id, String failureMode, @Nullable Drill drill) {
        return new Incident(
                id,
                "Drill: " + failureMode,
                "game-day",
                null,
                "open",
                false,
                true,
                Map.of(),
                null,
                List.of(failureMode),
                List.of(),
                drill,
                Account.NONE,
                "postmortems/" + id + ".md",
                1);
    }

    private static Incident slowGraph() {
        return new Incident(
                "2026-10-02-slow-graph",
                "Title pages hung while the title graph re-indexed",
                "incident",
                "P2",
                "published",
                false,
                false,
                Map.of(),
                null,
                List.of("similar-titles/graph-slow"),
                List.of(
                        countermeasure(
                                "2026-10-02-slow-graph",
                                "CM-1",
                                "Give the graph client a connect time-out",
                                Countermeasure.State.DONE,
                                "jonas",
                                "2026-10-09",
                                5),
                        countermeasure(
                                "2026-10-02-slow-graph",
                                "CM-2",
                                "Remove the row when the title graph is slow",
                                Countermeasure.State.OPEN,
                                "mira",
                                "2026-11-30",
                                14)),
                null,
                Account.NONE,
                "postmortems/2026-10-02-slow-graph/incident.md",
                1);
    }

    private static Incident loginStorm() {
        return new Incident(
                "2026-08-14-login-storm",
                "Sign-in ran out of connections after the password reset mail",
                "incident",
                "P1",
                "in-review",
                false,
                false,
                Map.of(),
                null,
                List.of("sign-in/accounts-down"),
                List.of(new Countermeasure(
                        "2026-08-14-login-storm",
                        "CM-1",
                        "Answer within a second when there is no connection left",
                        "fix",
                        Countermeasure.State.IN_PROGRESS,
                        "ada",
                        LocalDate.parse("2026-11-01"),
                        "P1",
                        "sign-in/accounts-down",
                        List.of(),
                        List.of(),
                        List.of(),
                        "postmortems/2026-08-14-login-storm/countermeasures.yaml",
                        9)),
                null,
                Account.NONE,
                "postmortems/2026-08-14-login-storm/incident.md",
                1);
    }

    private static Countermeasure countermeasure(
            String record, String id, String title, Countermeasure.State state, String owner, String due, int line) {
        return new Countermeasure(
                record,
                id,
                title,
                "fix",
                state,
                owner,
                LocalDate.parse(due),
                "P2",
                "similar-titles/graph-slow",
                List.of(),
                List.of(),
                List.of(),
                "postmortems/" + record + "/countermeasures.yaml",
                line);
    }
}
