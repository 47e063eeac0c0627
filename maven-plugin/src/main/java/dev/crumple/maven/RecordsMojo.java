package dev.crumple.maven;

import dev.crumple.engine.record.Window;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals share that people call to work on records. They need no compiled code, and run once in a build. */
abstract class RecordsMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    /** The folder of post-mortem records; {@code postmortems} of the module by default. */
    @Parameter(property = "crumple.records")
    @Nullable
    File records;

    /** The present day, such as {@code 2026-11-21}; that of the clock by default. */
    @Parameter(property = "crumple.today")
    @Nullable
    String today;

    /** Skips the goal. */
    @Parameter(property = "crumple.skip", defaultValue = "false")
    boolean skip;

    @Override
    public final void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped: crumple.skip is set.");
            return;
        }
        try {
            execute(Parameters.root(session, project), Parameters.today(today));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("A file could not be read or written: " + e.getMessage(), e);
        }
    }

    /**
     * Does what the goal is for.
     *
     * @throws IllegalArgumentException if something is written wrong; the message is a sentence
     */
    abstract void execute(Path root, LocalDate present) throws IOException;

    /** Insists that something is written; Maven alone would not say how. */
    static String needed(String property, @Nullable String written, String example) {
        if (written == null) {
            throw new IllegalArgumentException(property + " is missing. Write, as an example: mvn " + example);
        }
        return written;
    }

    /** Reads the zone of a record, and says which it is when nobody chose it. */
    final ZoneId zone(@Nullable String written) {
        ZoneId zone = Window.zone(written);
        if (written == null) {
            getLog().info("The zone of the record is " + zone
                    + ", that of this machine. -Dcrumple.zone=Europe/Lisbon names another.");
        }
        return zone;
    }

    /** Finds the folder of records, which may not be there yet. */
    final Path folder() {
        return records == null ? project.getBasedir().toPath().resolve("postmortems") : records.toPath();
    }
}
