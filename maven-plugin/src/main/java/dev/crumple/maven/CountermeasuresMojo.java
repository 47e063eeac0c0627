package dev.crumple.maven;

import dev.crumple.engine.Stand;
import dev.crumple.engine.git.Git;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.engine.standing.Memory;
import dev.crumple.engine.standing.ModuleTraces;
import dev.crumple.engine.standing.Seen;
import dev.crumple.engine.standing.StandingLines;
import dev.crumple.engine.standing.Standings;
import dev.crumple.engine.standing.StandingsFile;
import dev.crumple.records.Records;
import dev.crumple.records.RecordsReader;
import dev.crumple.records.VerifiedFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Lists the countermeasures of all records and how they stand: open, due, overdue, verified, regressed. Behind the tests, as
 * in {@code mvn verify crumple:countermeasures}, it knows what they proved; alone, what the last check saw, as long as
 * nothing was compiled since. It fails no build.
 */
@Mojo(name = "countermeasures", aggregator = true, threadSafe = true)
public final class CountermeasuresMojo extends RecordsMojo {

    /** The folder where {@code countermeasures.json} goes. */
    @Parameter(property = "crumple.output", defaultValue = "${project.build.directory}/crumple", required = true)
    File output;

    /** Lists those of one owner; {@code nobody} for those without. */
    @Parameter(property = "crumple.owner")
    @Nullable
    String owner;

    /** Lists those of one failure mode, {@code feature/mode}, or of all failure modes of one feature. */
    @Parameter(property = "crumple.failureMode")
    @Nullable
    String failureMode;

    /** Lists those of one category, such as {@code incident-response}. */
    @Parameter(property = "crumple.category")
    @Nullable
    String category;

    /** Writes what is verified into {@code verified.yaml} beside the records, to be committed. */
    @Parameter(property = "crumple.remember", defaultValue = "false")
    boolean remember;

    @Override
    void execute(Path root, LocalDate present) throws IOException {
        List<MavenProject> modules = modules();
        List<Stand> all = new ArrayList<>();
        Set<Path> folders = folders(modules);
        for (Path folder : folders) {
            Records found = RecordsReader.read(folder, root, present);
            List<Stand> stands = Standings.of(found, seen(folder, modules, root, present), present);
            if (remember) {
                remember(folder, found, stands, root, present);
            }
            all.addAll(stands);
        }
        List<Stand> chosen = all.stream().filter(this::isChosen).toList();
        if (chosen.isEmpty()) {
            getLog().info(all.isEmpty() ? "There are no countermeasures." : "There are no such countermeasures.");
            return;
        }
        if (modules.stream().noneMatch(CountermeasuresMojo::isCompiled)) {
            getLog().info("Nothing is compiled: no test could be looked at. Run mvn verify crumple:countermeasures.");
        }
        StandingLines.of(chosen).forEach(getLog()::info);
        Path file = output.toPath().resolve("countermeasures.json");
        StandingsFile.write(chosen, present, new Git(root).head().orElse(null), file);
        getLog().info("");
        getLog().info("Listed in " + new ProjectPaths(root).of(file));
    }

    private List<MavenProject> modules() {
        List<MavenProject> all = session.getAllProjects();
        return all == null ? List.of(project) : all;
    }

    /** The folder that somebody names, or that of every module which has one. */
    private Set<Path> folders(List<MavenProject> modules) {
        if (records != null) {
            Parameters.checkRecords(records, project);
            return Set.of(records.toPath().toAbsolutePath().normalize());
        }
        Set<Path> folders = new LinkedHashSet<>();
        for (MavenProject module : modules) {
            Path folder = module.getBasedir().toPath().resolve("postmortems");
            if (Files.isDirectory(folder)) {
                folders.add(folder.toAbsolutePath().normalize());
            }
        }
        return folders;
    }

    private Seen seen(Path folder, List<MavenProject> modules, Path root, LocalDate present) {
        boolean below = modules.stream().anyMatch(module -> folder.startsWith(basedir(module)));
        return Seen.among(modules.stream()
                .filter(module -> !module.getPackaging().equals("pom"))
                .map(module -> traces(module, root, present, !below).seen(List.of()))
                .toList());
    }

    private ModuleTraces traces(MavenProject module, Path root, LocalDate present, boolean shared) {
        Path build = Path.of(module.getBuild().getDirectory());
        return new ModuleTraces(
                build,
                build.resolve("crumple"),
                List.of(Path.of(module.getBuild().getOutputDirectory())),
                List.of(Path.of(module.getBuild().getTestOutputDirectory())),
                root,
                session.getRequest().getStartTime().toInstant(),
                present,
                shared,
                Parameters.testsAreChosen(session));
    }

    private boolean isChosen(Stand stand) {
        String whose = stand.countermeasure().owner();
        String mode = stand.countermeasure().failureMode();
        boolean ofOwner = owner == null || owner.equals(whose == null ? "nobody" : whose);
        boolean ofMode = failureMode == null
                || (mode != null && (mode.equals(failureMode) || mode.startsWith(failureMode + "/")));
        boolean ofCategory =
                category == null || category.equals(stand.countermeasure().category());
        return ofOwner && ofMode && ofCategory;
    }

    private void remember(Path folder, Records found, List<Stand> stands, Path root, LocalDate present)
            throws IOException {
        String file = new ProjectPaths(root).of(folder.resolve(VerifiedFile.NAME));
        if (found.findings().stream().anyMatch(finding -> finding.path().equals(file))) {
            throw new IllegalArgumentException(
                    file
                            + " cannot be read whole, so that nothing is written to it. Run mvn crumple:check, and correct it.");
        }
        int verified = Memory.remember(
                folder, found, stands, present, new Git(root).head().orElse(null));
        getLog().info(
                        verified == 0
                                ? "Nothing is verified, so that " + file + " has nothing new to remember."
                                : file + " remembers what is verified today: " + verified + ".");
    }

    private static Path basedir(MavenProject module) {
        return module.getBasedir().toPath().toAbsolutePath().normalize();
    }

    private static boolean isCompiled(MavenProject module) {
        return Files.isDirectory(Path.of(module.getBuild().getTestOutputDirectory()));
    }
}
