package dev.crumple.engine.report.sarif;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.crumple.engine.Json;
import dev.crumple.engine.Severity;
import dev.crumple.engine.report.content.Report;
import dev.crumple.evidence.Digest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the findings of a report as SARIF 2.1.0: those that count as results, those that a waiver or the baseline
 * excuses as suppressed results with the reason. Paths are relative to the project's root.
 */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String ROOT = "SRCROOT";

    private SarifReport() {}

    /**
     * Writes the log.
     *
     * @param report whose findings it holds
     * @return its JSON
     * @throws JsonProcessingException if a value cannot be written
     */
    public static String of(Report report) throws JsonProcessingException {
        List<String> rules = Stream.of(
                        report.findings().stream(),
                        report.waived().stream().map(Report.Waived::finding),
                        report.frozen().stream())
                .flatMap(findings -> findings)
                .map(Report.Finding::rule)
                .distinct()
                .sorted()
                .toList();
        List<Object> results = Stream.of(
                        report.findings().stream().map(finding -> result(finding, rules, null)),
                        report.waived().stream().map(waived -> result(waived.finding(), rules, reason(waived))),
                        report.frozen().stream()
                                .map(finding -> result(finding, rules, "It stood when the baseline was made.")))
                .flatMap(each -> each)
                .map(Object.class::cast)
                .toList();
        return Json.text(members(
                "$schema",
                SCHEMA,
                "version",
                "2.1.0",
                "runs",
                List.of(members(
                        "tool",
                        members(
                                "driver",
                                members(
                                        "name",
                                        "Crumple Zone",
                                        "rules",
                                        rules.stream().map(SarifReport::rule).toList())),
                        "columnKind",
                        "utf16CodeUnits",
                        "results",
                        results))));
    }

    private static Map<String, Object> rule(String id) {
        RuleHelp help = RuleHelp.of(id);
        Map<String, Object> rule = members("id", id);
        if (help != null) {
            rule.put("shortDescription", members("text", help.why()));
            rule.put("help", members("text", help.markdown(), "markdown", help.markdown()));
        }
        return rule;
    }

    private static Map<String, Object> result(Report.Finding finding, List<String> rules, @Nullable String excuse) {
        Map<String, Object> result = members(
                "ruleId",
                finding.rule(),
                "ruleIndex",
                rules.indexOf(finding.rule()),
                "level",
                finding.severity() == Severity.ERROR ? "error" : "warning",
                "message",
                members("text", finding.what() + " " + finding.remedy()),
                "locations",
                List.of(members(
                        "physicalLocation",
                        members(
                                "artifactLocation",
                                members("uri", uri(finding.path()), "uriBaseId", ROOT),
                                "region",
                                members("startLine", Math.max(1, finding.line()))))),
                "partialFingerprints",
                members("crumple/v1", fingerprint(finding)));
        if (excuse != null) {
            result.put("suppressions", List.of(members("kind", "external", "justification", excuse)));
        }
        return result;
    }

    private static String reason(Report.Waived waived) {
        return waived.reason() + " (waived until " + waived.until() + ", " + waived.source() + ")";
    }

    /** Names a finding whatever line it moves to. */
    private static String fingerprint(Report.Finding finding) {
        return Digest.of(
                finding.rule() + "\n" + finding.path() + "\n" + finding.failureModes() + "\n" + finding.what());
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path + " cannot be written as a URI.", e);
        }
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
