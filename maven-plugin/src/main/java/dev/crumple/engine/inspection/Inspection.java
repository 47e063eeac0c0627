package dev.crumple.engine.inspection;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Excused;
import dev.crumple.engine.Proof;
import dev.crumple.engine.ServiceModel;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.git.Git;
import dev.crumple.engine.link.ModuleFolders;
import dev.crumple.engine.proof.Evidence;
import dev.crumple.engine.proof.ProofJudge;
import dev.crumple.engine.rules.DeclarationFindings;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.RecordFindings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.engine.rules.Severities;
import dev.crumple.engine.rules.StandingFindings;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.engine.scan.ServiceScan;
import dev.crumple.engine.scan.TestClassPath;
import dev.crumple.engine.standing.ModuleTraces;
import dev.crumple.engine.standing.Stand;
import dev.crumple.engine.standing.Standings;
import dev.crumple.records.Records;
import dev.crumple.records.RecordsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service is judged by: the one way from a build's folders to an {@link Assessment}.
 *
 * @param name the service's name
 * @param projectRoot the folder that paths are given from
 * @param classes the output folders of the service
 * @param testClasses the output folders of its tests
 * @param classPath the class path of the tests, the output folders included
 * @param sourceRoots the source folders of the service
 * @param testSourceRoots the source folders of its tests
 * @param evidence the folder in which game days left evidence
 * @param folders where its tests and checks leave what they found
 * @param testsAreChosen whether only chosen tests were to run, so that the silence of the others says nothing
 * @param records the folder of post-mortem records
 * @param recordsAreShared whether they are of other modules too, so that they may name failure modes of those
 * @param today the day that due dates are measured against
 * @param buildStart the moment from which evidence is of this build
 * @param severities how severe each rule is
 */
public record Inspection(
        String name,
        Path projectRoot,
        List<Path> classes,
        List<Path> testClasses,
        List<Path> classPath,
        List<Path> sourceRoots,
        List<Path> testSourceRoots,
        Path evidence,
        ModuleFolders folders,
        boolean testsAreChosen,
        Path records,
        boolean recordsAreShared,
        LocalDate today,
        Instant buildStart,
        Severities severities) {

    private static final Pattern SOURCE = Pattern.compile("\\.(java|kt|groovy|scala)$");

    /** Copies the lists. */
    public Inspection {
        classes = List.copyOf(classes);
        testClasses = List.copyOf(testClasses);
        classPath = List.copyOf(classPath);
        sourceRoots = List.copyOf(sourceRoots);
        testSourceRoots = List.copyOf(testSourceRoots);
    }

    /**
     * Names files from the project's root.
     *
     * @return the names
     */
    public ProjectPaths paths() {
        return new ProjectPaths(projectRoot);
    }

    /**
     * Judges the service. Reads files only, and loads no class of the service.
     *
     * @return everything that the build then knows
     */
    public Assessment assessment() {
        Findings findings = new Findings(severities);
        ProjectPaths paths = paths();
        if (isMissing(classes, sourceRoots)) {
            classesAreMissing(paths, findings);
        }
        try (TestClassPath present = new TestClassPath(classPath)) {
            ServiceScan scan = scan(present);
            DeclarationFindings.add(scan, classes, findings);
            ProofJudge judge = new ProofJudge(scan, Evidence.read(evidence), buildStart, present, paths, findings);
            if (isMissing(testClasses, testSourceRoots)
                    && !scan.model().declared().isEmpty()) {
                testsAreMissing(scan.model(), findings);
            } else {
                judge.judge();
            }
            Records read = recordsAreShared
                    ? RecordsReader.read(records, projectRoot, today)
                    : RecordsReader.read(records, projectRoot, today, ids(scan.model()));
            RecordFindings.add(read, findings);
            List<Proof> proofs = judge.proofs();
            List<Stand> stands = Standings.of(read, traces().seen(proofs), today);
            StandingFindings.add(stands, new Git(projectRoot), findings);
            return new Assessment(
                    name, scan.model(), proofs, read, stands, findings.list(), Excused.NONE, List.of(), today);
        }
    }

    private ModuleTraces traces() {
        return new ModuleTraces(
                folders, classes, testClasses, projectRoot, buildStart, today, recordsAreShared, testsAreChosen);
    }

    /**
     * Tells whether everything is compiled, service and tests.
     *
     * @return false when there are sources whose output folder is missing
     */
    public boolean isCompiled() {
        return !isMissing(classes, sourceRoots) && !isMissing(testClasses, testSourceRoots);
    }

    /**
     * Looks at the class files alone, without judging them.
     *
     * @return what they say
     */
    public ServiceScan scan() {
        try (TestClassPath present = new TestClassPath(classPath)) {
            return scan(present);
        }
    }

    private ServiceScan scan(TestClassPath present) {
        List<Path> roots =
                Stream.concat(sourceRoots.stream(), testSourceRoots.stream()).toList();
        return ServiceScan.of(projectRoot, classes, testClasses, roots, present);
    }

    private static Set<String> ids(ServiceModel service) {
        return service.declared().stream()
                .map(DeclaredMethod::declaration)
                .flatMap(declaration -> declaration.modes().stream().map(declaration::idOf))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void classesAreMissing(ProjectPaths paths, Findings findings) {
        findings.add(
                Rule.UNPROVED_FAILURE_MODE.id(),
                new SourceLine(paths.of(classes.get(0)), 1),
                "There are sources and no compiled classes, so that nothing could be judged.",
                "Compile first: crumple:check belongs behind the phase compile, best in verify.",
                List.of());
    }

    private static void testsAreMissing(ServiceModel service, Findings findings) {
        Set<String> ids = ids(service);
        findings.add(
                Rule.UNPROVED_FAILURE_MODE.id(),
                service.declared().get(0).at(),
                "The tests are not compiled, so that nothing is proved of " + String.join(", ", ids) + ".",
                "Compile and run them, that is, build without -Dmaven.test.skip.",
                ids);
    }

    /** Nothing may pass because nothing was there to look at. */
    private static boolean isMissing(List<Path> outputs, List<Path> sourceRoots) {
        return !outputs.isEmpty()
                && outputs.stream().noneMatch(Files::isDirectory)
                && sourceRoots.stream().anyMatch(Inspection::holdsSources);
    }

    private static boolean holdsSources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> SOURCE.matcher(file.toString()).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
