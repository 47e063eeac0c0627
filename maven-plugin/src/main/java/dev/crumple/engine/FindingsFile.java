package dev.crumple.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the findings of a check as a JSON array, for whoever looks at a build that failed. */
public final class FindingsFile {

    private FindingsFile() {}

    /**
     * Writes findings, the same bytes for the same findings.
     *
     * @param findings the findings
     * @param file the file, replaced when it is there
     * @throws IOException if it cannot be written
     */
    public static void write(List<Finding> findings, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file, Json.text(findings.stream().map(FindingsFile::members).toList()));
    }

    /**
     * Writes the findings that do not count, the same bytes for the same findings.
     *
     * @param excused the findings
     * @param file the file, replaced when it is there
     * @throws IOException if it cannot be written
     */
    public static void writeExcused(Excused excused, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "waived",
                excused.waived().stream().map(FindingsFile::waivedMembers).toList());
        members.put(
                "frozen", excused.frozen().stream().map(FindingsFile::members).toList());
        members.put("gone", excused.gone());
        Files.writeString(file, Json.text(members));
    }

    private static Map<String, Object> waivedMembers(Excused.Waived waived) {
        Map<String, Object> members = members(waived.finding());
        members.put("reason", waived.waiver().reason());
        members.put("until", waived.waiver().until().toString());
        return members;
    }

    private static Map<String, Object> members(Finding finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", finding.rule());
        members.put("severity", finding.severity().name());
        members.put("path", finding.at().path());
        members.put("line", finding.at().line());
        members.put("what", finding.what());
        members.put("remedy", finding.remedy());
        members.put("failureModes", finding.failureModes());
        if (finding.snippet() != null) {
            members.put("snippet", finding.snippet());
        }
        return members;
    }
}
