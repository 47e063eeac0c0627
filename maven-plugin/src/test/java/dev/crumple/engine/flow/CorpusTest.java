package dev.crumple.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.ClassFolder;
import dev.crumple.engine.Finding;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.excused.ExcuseFiles;
import dev.crumple.engine.flow.CatalogueLine.Kind;
import dev.crumple.engine.inspection.Inspection;
import dev.crumple.engine.rules.Severities;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How right the rules are that follow calls: precision and recall on the {@linkplain Corpus corpus}. */
class CorpusTest {

    private static final Set<Kind> KINDS = Set.of(Kind.CLIENT, Kind.GENERATED, Kind.GUARD, Kind.GUARDED, Kind.OPERATOR);
    private static final Map<String, Optional<byte[]>> LIBRARIES = new HashMap<>();

    @TempDir
    Path work;

    @Test
    void remoteCallsAreFoundWhereTheyStandAndNowhereElse() throws IOException {
        Set<String> met = new TreeSet<>();

        judge("undeclared-remote-call", one -> remoteCalls(one, met));

        assertThat(met).as("every library of the catalogue has a case").containsAll(libraries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guard-bypassed",
                "budget-inverted",
                "interrupt-swallowed",
                "fallback-unprotected",
                "unbound-feature"
            })
    void whatIsWrongWithADeclarationIsFoundWhereItStandsAndNowhereElse(String rule) {
        judge(rule, this::findings);
    }

    private void judge(String rule, Function<Corpus.Case, Set<String>> finder) {
        Score score = new Score();
        for (Corpus.Case one : Corpus.of(rule, work)) {
            score.add(one, finder.apply(one));
        }
        System.out.println(rule + ": " + score);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
    }

    /** Everything that a call leaves by or is protected by; our own guards leave no call to tell of. */
    private static Set<String> libraries() throws IOException {
        return catalogue().stream()
                .filter(line -> KINDS.contains(line.kind())
                        && !Set.of("ours", Token.Operator.NOTHING).contains(line.name()))
                .map(CatalogueLine::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<CatalogueLine> catalogue() throws IOException {
        try (InputStream shipped = Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue.txt"))) {
            return new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CatalogueLine::parse)
                    .toList();
        }
    }

    private static Set<String> remoteCalls(Corpus.Case one, Set<String> met) {
        Set<String> found = new TreeSet<>();
        new Flow(Catalogue.with(List.of()), false)
                .in(
                        List.of(new ClassFolder(one.classes())),
                        CorpusTest::library,
                        (type, file, line) -> new SourceLine(file, line))
                .remoteCalls()
                .forEach(call -> {
                    String library = call.protectedBy();
                    met.addAll(library == null ? Set.of(call.client()) : Set.of(call.client(), library));
                    found.add(call.at().line() + (library == null ? " undeclared-remote-call" : " by " + library));
                });
        return found;
    }

    private Set<String> findings(Corpus.Case one) {
        Set<String> found = new TreeSet<>();
        for (Finding finding : inspection(one).assessment().findings()) {
            if (finding.rule().equals(one.rule())) {
                found.add(finding.at().line() + " " + finding.rule());
            }
        }
        return found;
    }

    private Inspection inspection(Corpus.Case one) {
        Path nothing = work.resolve("nothing");
        List<Path> classPath = Stream.concat(
                        Stream.of(one.classes()),
                        Stream.of(Corpus.classPath().split(File.pathSeparator)).map(Path::of))
                .toList();
        return new Inspection(
                one.name(),
                one.sources(),
                List.of(one.classes()),
                List.of(),
                classPath,
                List.of(one.sources()),
                List.of(),
                nothing,
                nothing,
                nothing,
                false,
                List.of(),
                null,
                new Flow(Catalogue.with(List.of()), false),
                nothing,
                false,
                null,
                new ExcuseFiles(nothing.resolve("waivers.yaml"), false, nothing.resolve("baseline.yaml")),
                LocalDate.parse("2026-11-21"),
                Instant.parse("2026-11-21T10:00:00Z"),
                Severities.DEFAULT);
    }

    private static Optional<byte[]> library(String type) {
        return LIBRARIES.computeIfAbsent(type, CorpusTest::read);
    }

    private static Optional<byte[]> read(String type) {
        try (InputStream file = CorpusTest.class.getResourceAsStream("/" + type + ".class")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts right and wrong. */
    private static final class Score {

        private final List<String> wrong = new ArrayList<>();
        private int right;
        private int missed;
        private int falseAlarms;
        private int cases;

        void add(Corpus.Case one, Set<String> found) {
            cases++;
            for (String label : one.labels()) {
                if (found.contains(label)) {
                    right++;
                } else {
                    missed++;
                    wrong.add(one + " misses " + label);
                }
            }
            for (String label : found) {
                if (!one.labels().contains(label)) {
                    falseAlarms++;
                    wrong.add(one + " finds " + label);
                }
            }
        }

        double precision() {
            return right / (double) Math.max(1, right + falseAlarms);
        }

        double recall() {
            return right / (double) Math.max(1, right + missed);
        }

        @Override
        public String toString() {
            return "%d cases, precision %.3f, recall %.3f%s"
                    .formatted(cases, precision(), recall(), wrong.isEmpty() ? "" : "\n" + String.join("\n", wrong));
        }
    }
}
