package dev.crumple.engine.inspection;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Proof;
import dev.crumple.engine.RemoteCall;
import dev.crumple.engine.ServiceModel;
import dev.crumple.engine.Stand;
import dev.crumple.engine.excused.ExcuseFiles;
import dev.crumple.engine.excused.Excuses;
import dev.crumple.engine.flow.Flow;
import dev.crumple.engine.flow.ServiceFlow;
import dev.crumple.engine.git.Git;
import dev.crumple.engine.proof.Evidence;
import dev.crumple.engine.proof.ProofJudge;
import dev.crumple.engine.rules.DeclarationFindings;
import dev.crumple.engine.rules.DegradationFindings;
import dev.crumple.engine.rules.Findings;
import dev.crumple.engine.rules.FlowFindings;
import dev.crumple.engine.rules.RecordFindings;
import dev.crumple.engine.rules.Rule;
import dev.crumple.engine.rules.Severities;
import dev.crumple.engine.rules.StandingFindings;
import dev.crumple.engine.rules.UndeclaredCalls;
import dev.crumple.engine.scan.ProjectPaths;
import dev.crumple.engine.scan.ServiceScan;
import dev.crumple.engine.scan.SourceLines;
import dev.crumple.engine.scan.TestClassPath;
import dev.crumple.engine.standing.ModuleTraces;
import dev.crumple.engine.standing.Seen;
import dev.crumple.engine.standing.Standings;
import dev.crumple.records.Records;
import dev.crumple.records.RecordsReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * @param build the build directory, which holds the reports of Surefire and Failsafe
 * @param output the folder where tests and checks leave what they found
 * @param testsAreChosen whether only chosen tests were to run, so that the silence of the others says nothing
 * @param declaredIn other modules whose declarations are judged here
 * @param judgedIn the module that judges what is proved of this one's declarations; null when this one does
 * @param flow how calls are followed
 * @param records the folder of post-mortem records
 * @param recordsAreShared whether they are of other modules too, so that they may name failure modes of those
 * @param logbook a folder of the services' logbooks, which records are compared with; null when there is none
 * @param excuses where it is written which findings do not count
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
        Path build,
        Path output,
        boolean testsAreChosen,
        List<DeclaringModule> declaredIn,
        @Nullable String judgedIn,
        Flow flow,
        Path records,
        boolean recordsAreShared,
        @Nullable Path logbook,
        ExcuseFiles excuses,
        LocalDate today,
        Instant buildStart,
        Severities severities) {

    /** What can only be judged where the service is put together and rehearsed. */
    private static final Set<String> LEFT_TO_THE_JUDGE = Set.of(
            Rule.UNPROVED_FAILURE_MODE.id(),
            Rule.VACUOUS_GAME_DAY.id(),
            Rule.REDUNDANT_PROTECTION.id(),
            Rule.STALE_PROOF.id(),
            Rule.UNBOUND_FEATURE.id(),
            Rule.UNDECLARED_REMOTE_CALL.id());

    /** Copies the lists. */
    public Inspection {
        classes = List.copyOf(classes);
        testClasses = List.copyOf(testClasses);
        classPath = List.copyOf(classPath);
        sourceRoots = List.copyOf(sourceRoots);
        testSourceRoots = List.copyOf(testSourceRoots);
        declaredIn = List.copyOf(declaredIn);
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
        Absence absence = new Absence(paths(), findings);
        try (TestClassPath present = new TestClassPath(classPath);
                Aside aside = new Aside()) {
            Supplier<Evidence> left = aside.begin(() -> Evidence.read(evidence));
            Supplier<ServiceFlow> following = aside.begin(() -> follow(present));
            present.unreadableJars().forEach(absence::ofJar);
            ServiceScan scan = scan(present);
            Supplier<Records> reading = aside.begin(() -> recorded(scan.model()));
            DeclarationFindings.add(scan, allClasses(), findings);
            ProofJudge judge = new ProofJudge(scan, left.get(), buildStart, present, paths(), findings);
            if (Absence.isMissing(testClasses, testSourceRoots)
                    && !scan.model().declared().isEmpty()) {
                absence.ofTests(scan.model(), ids(scan.model()));
            } else {
                judge.judge();
            }
            ServiceFlow followed = following.get();
            List<RemoteCall> calls = followed.remoteCalls();
            UndeclaredCalls.add(calls, findings);
            FlowFindings.add(followed, scan.model().declared(), findings);
            if (judgedIn != null) {
                findings.leave(LEFT_TO_THE_JUDGE);
            }
            declaredIn.forEach(
                    module -> absence.ofDeclarations(module, scan.model().declared()));
            if (Absence.isMissing(classes, sourceRoots)) {
                absence.ofClasses(classes.get(0));
            }
            List<Proof> proofs = judge.proofs();
            Seen seen = traces().seen(proofs);
            Records read = reading.get();
            RecordFindings.add(read, findings);
            if (logbook != null) {
                DegradationFindings.add(logbook, read, paths(), findings);
            }
            List<Stand> stands = Standings.of(read, seen, today);
            StandingFindings.add(stands, new Git(projectRoot), findings);
            Excuses parted = Excuses.of(findings.list(), excuses, projectRoot, today, severities);
            return new Assessment(
                    name,
                    scan.model(),
                    proofs,
                    read,
                    stands,
                    parted.counting(),
                    parted.excused(),
                    severities.off(),
                    calls,
                    today);
        }
    }

    private ServiceFlow follow(TestClassPath present) {
        return flow.in(
                allClasses().stream().map(present::folder).toList(),
                present::file,
                new SourceLines(projectRoot, allSourceRoots())::of);
    }

    private Records recorded(ServiceModel service) {
        return recordsAreShared
                ? RecordsReader.read(records, projectRoot, today)
                : RecordsReader.read(records, projectRoot, today, ids(service));
    }

    private ModuleTraces traces() {
        return new ModuleTraces(
                build, output, classes, testClasses, projectRoot, buildStart, today, recordsAreShared, testsAreChosen);
    }

    /**
     * Tells whether everything is compiled, service and tests.
     *
     * @return false when there are sources whose output folder is missing
     */
    public boolean isCompiled() {
        return !Absence.isMissing(classes, sourceRoots) && !Absence.isMissing(testClasses, testSourceRoots);
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
        return ServiceScan.of(projectRoot, allClasses(), testClasses, allSourceRoots(), present);
    }

    private List<Path> allSourceRoots() {
        return Stream.of(
                        sourceRoots.stream(),
                        testSourceRoots.stream(),
                        declaredIn.stream().flatMap(module -> module.sourceRoots().stream()))
                .flatMap(stream -> stream)
                .toList();
    }

    private List<Path> allClasses() {
        return Stream.concat(classes.stream(), declaredIn.stream().map(DeclaringModule::classes))
                .toList();
    }

    private static Set<String> ids(ServiceModel service) {
        return service.declared().stream()
                .map(DeclaredMethod::declaration)
                .flatMap(declaration -> declaration.modes().stream().map(declaration::idOf))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
