package dev.crumple.maven;

import dev.crumple.engine.link.ModuleFolders;
import dev.crumple.records.RecordsReader;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Prints the open countermeasures that a failing build is about, directly above Maven's own error.
 *
 * <p>Bound to {@code validate}, it waits for the end of the session; it never fails and never changes how a build ends.
 */
@Mojo(name = "cite", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CiteMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File build;

    /** The folder where tests and checks leave what they found. */
    @Parameter(property = "crumple.output", defaultValue = "${project.build.directory}/crumple", required = true)
    private File output;

    /**
     * The folder of post-mortem records. Where the records stand at the root of several modules, set it to
     * {@code ${maven.multiModuleProjectDirectory}/postmortems}.
     */
    @Parameter(property = "crumple.records", defaultValue = "${project.basedir}/postmortems", required = true)
    private File records;

    /** The day that due dates are measured against, such as {@code 2026-11-21}; the present day when it is not set. */
    @Parameter(property = "crumple.today")
    private @Nullable String today;

    /** Skips the goals of Crumple Zone. */
    @Parameter(property = "crumple.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() {
        if (skip) {
            getLog().info("Skipped: crumple.skip is set.");
            return;
        }
        try {
            SessionCitation.of(session, () -> new SessionCitation(getLog(), today(), RecordsReader::read))
                    .add(this::module, records.toPath());
        } catch (RuntimeException e) {
            getLog().debug("This build will cite no countermeasures.", e);
        }
    }

    /** Asked at the session's end, when generated sources are known too. */
    private ModuleFolders module() {
        List<Path> sources = Stream.of(project.getCompileSourceRoots(), project.getTestCompileSourceRoots())
                .flatMap(List::stream)
                .map(root -> Path.of(root).toAbsolutePath().normalize())
                .distinct()
                .toList();
        return new ModuleFolders(
                project.getGroupId() + ":" + project.getArtifactId(), sources, build.toPath(), output.toPath());
    }

    private LocalDate today() {
        LocalDate present = LocalDate.now(ZoneId.systemDefault());
        try {
            return today == null ? present : LocalDate.parse(today);
        } catch (DateTimeParseException e) {
            getLog().warn("crumple.today is \"" + today + "\", which is no date, so that " + present
                    + " is used. Write it as in 2026-11-21.");
            return present;
        }
    }
}
