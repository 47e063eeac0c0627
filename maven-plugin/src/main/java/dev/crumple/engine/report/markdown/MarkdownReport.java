package dev.crumple.engine.report.markdown;

import static dev.crumple.engine.report.markdown.MarkdownText.code;

import dev.crumple.engine.Severity;
import dev.crumple.engine.report.content.Answer;
import dev.crumple.engine.report.content.Changes;
import dev.crumple.engine.report.content.Report;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the worst of a report in so few lines that people read them in a comment. */
public final class MarkdownReport {

    /** How many of each kind are listed; the page lists all. */
    private static final int LISTED = 10;

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    /**
     * Writes the text.
     *
     * @param report what it shows
     * @return Markdown as code hosts read it
     */
    public static String of(Report report) {
        MarkdownReport markdown = new MarkdownReport();
        markdown.write(report);
        return markdown.text.toString();
    }

    private void write(Report report) {
        Answer answer = Answer.of(report);
        text.append("### Failure modes of ")
                .append(MarkdownText.of(report.service()))
                .append("\n\n");
        text.append("**").append(answer.headline()).append("**\n");
        list(answer.worries(), worry -> (worry.bad() ? "❌ " : "⚠️ ") + worry.sentence(), "");
        if (!answer.calm().isEmpty() && !report.failureModes().isEmpty()) {
            text.append('\n').append(answer.calm()).append('\n');
        }
        changes(report.changes());
        list(report.findings(), MarkdownReport::finding, "Findings");
        list(
                report.calls().stream()
                        .sorted(Comparator.comparing(call -> call.protectedBy() != null))
                        .toList(),
                MarkdownReport::call,
                "Remote calls outside every guard");
        list(
                report.failureModes().stream()
                        .filter(mode -> !mode.proved())
                        .sorted(Comparator.comparing(Report.Mode::ladder))
                        .toList(),
                MarkdownReport::mode,
                "Not proved");
        list(
                report.incidents().stream()
                        .flatMap(incident -> incident.countermeasures().stream())
                        .filter(MarkdownReport::isBroken)
                        .toList(),
                MarkdownReport::promise,
                "Promises not kept");
    }

    private void changes(@Nullable Changes changes) {
        if (changes == null) {
            return;
        }
        heading("Since " + changes.since());
        if (changes.none()) {
            text.append("The same failure modes are declared, and the same are proved.\n");
        }
        Stream.of(
                        line("❌ lost their proof: ", changes.lostProof()),
                        line("➕ appeared: ", changes.appeared()),
                        line("✅ became proved: ", changes.becameProved()),
                        line("➖ disappeared: ", changes.disappeared()))
                .forEach(text::append);
    }

    private static String line(String kind, List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String more = ids.size() > LISTED ? " and " + (ids.size() - LISTED) + " more" : "";
        return "- " + kind
                + String.join(
                        ", ", ids.stream().limit(LISTED).map(MarkdownText::code).toList()) + more + "\n";
    }

    private <T> void list(List<T> all, Function<T, String> line, String heading) {
        if (all.isEmpty()) {
            return;
        }
        heading(heading);
        all.stream()
                .limit(LISTED)
                .forEach(each -> text.append("- ").append(line.apply(each)).append('\n'));
        if (all.size() > LISTED) {
            text.append("- … and ").append(all.size() - LISTED).append(" more in report.html\n");
        }
    }

    private void heading(String heading) {
        text.append(heading.isEmpty() ? "\n" : "\n#### " + heading + "\n\n");
    }

    private static String finding(Report.Finding finding) {
        return (finding.severity() == Severity.ERROR ? "❌ " : "⚠️ ") + code(finding.rule()) + " "
                + MarkdownText.of(finding.what()) + " (" + code(finding.path() + ":" + finding.line()) + ")";
    }

    private static String call(Report.Call call) {
        String by = call.protectedBy() == null
                ? "protected by nothing"
                : "protected by " + MarkdownText.of(call.protectedBy()) + ", not declared";
        return code(call.leaving()) + " " + by + " (" + code(call.source()) + ")";
    }

    private static String mode(Report.Mode mode) {
        return code(mode.id()) + " " + mode.ladder().label() + " · customers see: "
                + MarkdownText.of(mode.customerSees());
    }

    private static boolean isBroken(Report.Countermeasure promise) {
        return promise.overdue()
                || List.of("regressed", "dangling", "unverified", "overdue").contains(promise.standing());
    }

    private static String promise(Report.Countermeasure promise) {
        String owner = promise.owner() == null ? "no owner" : "owner " + MarkdownText.of(promise.owner());
        String due = promise.due() == null ? "no date" : "due " + promise.due();
        return code(promise.ref()) + " " + MarkdownText.of(promise.title()) + " · "
                + (promise.overdue() ? "overdue" : promise.standing()) + " · " + owner
                + " · " + due;
    }
}
