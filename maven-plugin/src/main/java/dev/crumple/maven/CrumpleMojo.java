package dev.crumple.maven;

import dev.crumple.engine.excused.ExcuseFiles;
import dev.crumple.engine.flow.Catalogue;
import dev.crumple.engine.flow.Flow;
import dev.crumple.engine.inspection.Inspection;
import dev.crumple.engine.rules.Severities;
import dev.crumple.evidence.OutputFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that judge a service share: the way from Maven's project to an {@link Inspection}. */
abstract class CrumpleMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    /** Skips the goal. */
    @Parameter(property = "crumple.skip", defaultValue = "false")
    boolean skip;

    /** The day that due dates are measured against, such as {@code 2026-11-21}; the present day by default. */
    @Parameter(property = "crumple.today")
    @Nullable
    String today;

    /** The folder where tests leave what they saw, and this plugin what it found. */
    @Parameter(property = "crumple.output", defaultValue = "${project.build.directory}/crumple", required = true)
    File output;

    /** The folder of evidence when it comes from another stage of a pipeline; {@code evidence} in the output folder by default. */
    @Parameter(property = "crumple.evidence")
    @Nullable
    File evidence;

    /** The folder of post-mortem records. */
    @Parameter(property = "crumple.records", defaultValue = "${project.basedir}/postmortems")
    File records;

    /** A folder of the services' logbooks, which records are compared with; those of several services in folders of their own. */
    @Parameter(property = "crumple.logbook")
    @Nullable
    File logbook;

    /** The file that says which findings are lived with for a while, why and until when. */
    @Parameter(property = "crumple.waivers", defaultValue = "${project.basedir}/crumple-waivers.yaml", required = true)
    File waivers;

    /** The file of the findings that stood when {@code crumple:baseline} ran; they do not count. */
    @Parameter(
            property = "crumple.baseline",
            defaultValue = "${project.basedir}/crumple-baseline.yaml",
            required = true)
    File baseline;

    /** Dependencies of the same service, as {@code groupId:artifactId}, whose declarations are judged in this module. */
    @Parameter
    @Nullable
    List<String> declaredIn;

    /**
     * Lines to add to the catalogue of clients and guards, such as
     * {@code client | Billing | com.example.BillingClient | charge refund}.
     */
    @Parameter
    @Nullable
    List<String> clients;

    /** Whether other services build on this module, so that each of its exported methods may be called from outside. */
    @Parameter(property = "crumple.library", defaultValue = "false")
    boolean library;

    /** The severities of rules that are not to fail the build: ERROR, WARNING or OFF by the rule's name. */
    @Parameter
    @Nullable
    Map<String, String> severities;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: crumple.skip is set.");
            return;
        }
        if (!records.isDirectory()) {
            missRecords();
        }
        if (isPom() && !hasRecordsToJudge()) {
            getLog().debug("This module of packaging pom has nothing to judge.");
            return;
        }
        try {
            execute(inspection());
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("A file could not be read or written: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException(
                    project.getName() + " could not be judged: " + e
                            + ". Compile it again, with one version of incident-annotations for all of it.",
                    e);
        }
    }

    /** Does what the goal is for. */
    abstract void execute(Inspection inspection) throws MojoExecutionException, MojoFailureException, IOException;

    /** Is called where there is no folder of records. */
    void missRecords() {}

    /** Whether the goal has something to do in a module of packaging pom, where there are records and no code. */
    boolean judgesRecordsAlone() {
        return false;
    }

    /** Finds a file below the folder of what is left behind. */
    final Path output(String name) {
        return output.toPath().resolve(name);
    }

    private Inspection inspection() throws MojoExecutionException, IOException {
        try {
            Parameters.checkRecords(records, project);
            Parameters.checkEvidence(evidence);
            Parameters.checkWaivers(waivers, project);
            List<MavenProject> reactor = Parameters.reactor(session);
            return new Inspection(
                    project.getName(),
                    Parameters.root(session, project),
                    code(List.of(project.getBuild().getOutputDirectory())),
                    code(List.of(project.getBuild().getTestOutputDirectory())),
                    code(project.getTestClasspathElements()),
                    code(project.getCompileSourceRoots()),
                    code(project.getTestCompileSourceRoots()),
                    evidence == null ? OutputFolder.evidence(output.toPath()) : evidence.toPath(),
                    Path.of(project.getBuild().getDirectory()),
                    output.toPath(),
                    Parameters.testsAreChosen(session),
                    new DeclaringModules(project, reactor, output("declared"))
                            .named(declaredIn == null || isPom() ? List.of() : declaredIn),
                    JudgingModule.of(project, reactor).orElse(null),
                    new Flow(Catalogue.with(clients == null ? List.of() : clients), library),
                    records.toPath(),
                    isShared(records),
                    Parameters.folder("crumple.logbook", logbook),
                    new ExcuseFiles(waivers.toPath(), isShared(waivers), baseline.toPath()),
                    Parameters.today(today),
                    session.getStartTime().toInstant(),
                    severities());
        } catch (DependencyResolutionRequiredException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private Severities severities() {
        Map<String, String> written = severities == null ? Map.of() : severities;
        return baseline.exists() ? Severities.readWithBaseline(written) : Severities.read(written);
    }

    private boolean isPom() {
        return project.getPackaging().equals("pom");
    }

    private boolean hasRecordsToJudge() {
        return judgesRecordsAlone()
                && records.isDirectory()
                && !new RecordsOfModules(session, Parameters.root(session, project)).include(records.toPath());
    }

    /** What stands beside the POM of several modules is of all of them. */
    private boolean isShared(File file) {
        return isPom() || !file.toPath().startsWith(project.getBasedir().toPath());
    }

    private List<Path> code(List<String> folders) {
        return isPom() ? List.of() : folders.stream().map(Path::of).toList();
    }
}
