package dev.crumple.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectDependencyGraph;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What goals are told, read strictly: a slip is an {@link IllegalArgumentException} that says what to write. */
final class Parameters {

    private Parameters() {}

    static LocalDate today(@Nullable String written) {
        LocalDate today = day("crumple.today", written);
        return today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
    }

    /** Reads a day; null when none is written. */
    static @Nullable LocalDate day(String name, @Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is \"" + written + "\": write a date such as 2026-11-21.", e);
        }
    }

    /** Lets a module have no records, unless somebody says where they are. */
    static void checkRecords(File records, MavenProject project) {
        if (!records.isDirectory() && !records.equals(new File(project.getBasedir(), "postmortems"))) {
            throw new IllegalArgumentException(
                    "There is no folder " + records + ", which crumple.records names. Correct the path.");
        }
    }

    /** Lets a module have no waivers, unless somebody says where they are. */
    static void checkWaivers(File waivers, MavenProject project) {
        if (!waivers.exists() && !waivers.equals(new File(project.getBasedir(), "crumple-waivers.yaml"))) {
            throw new IllegalArgumentException(
                    "There is no file " + waivers + ", which crumple.waivers names. Correct the path.");
        }
    }

    /** Lets evidence come from nowhere else, unless somebody says where it is. */
    static void checkEvidence(@Nullable File evidence) {
        if (evidence != null && !evidence.isDirectory()) {
            throw new IllegalArgumentException("There is no folder " + evidence
                    + ", which crumple.evidence names. Correct the path, or bring the evidence there first.");
        }
    }

    /** Lists all modules, those that this build leaves out included. */
    static List<MavenProject> reactor(MavenSession session) {
        ProjectDependencyGraph graph = session.getProjectDependencyGraph();
        return graph == null ? List.of() : graph.getAllProjects();
    }

    /** Insists that a folder that somebody names is there; null when none is named. */
    static @Nullable Path folder(String name, @Nullable File folder) {
        if (folder != null && !folder.isDirectory()) {
            throw new IllegalArgumentException(
                    "There is no folder " + folder + ", which " + name + " names. Correct the path.");
        }
        return folder == null ? null : folder.toPath();
    }

    /** Finds the folder that printed paths start from. */
    static Path root(MavenSession session, MavenProject project) {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        return (root == null ? project.getBasedir() : root).toPath();
    }

    /** Tells whether somebody chose which tests run, as with {@code -Dtest=}. */
    static boolean testsAreChosen(MavenSession session) {
        Properties written = session.getUserProperties();
        return Stream.of("test", "it.test", "groups", "excludedGroups").anyMatch(written::containsKey);
    }
}
