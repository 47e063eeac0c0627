package dev.crumple.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.SourceLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How right the rules are that follow calls: precision and recall on the {@linkplain Corpus corpus}. */
class CorpusTest {

    private static final Map<String, Optional<byte[]>> LIBRARIES = new HashMap<>();

    @TempDir
    Path work;

    @Test
    void remoteCallsAreFoundWhereTheyStandAndNowhereElse() {
        Score score = new Score();
        for (Corpus.Case one : Corpus.of("undeclared-remote-call", work)) {
            score.add(one, found(one));
        }

        System.out.println("undeclared-remote-call: " + score);
        assertThat(score.wrong()).as(score.toString()).isEmpty();
    }

    private static Set<String> found(Corpus.Case one) {
        Set<String> found = new TreeSet<>();
        new RemoteCalls(Catalogue.with(List.of()), false)
                .in(List.of(one.classes()), CorpusTest::library, (type, file, line) -> new SourceLine(file, line))
                .forEach(call -> found.add(call.at().line()
                        + (call.protectedBy() == null ? " undeclared-remote-call" : " by " + call.protectedBy())));
        return found;
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

        List<String> wrong() {
            return wrong;
        }

        @Override
        public String toString() {
            return "%d cases, precision %.3f, recall %.3f%s"
                    .formatted(
                            cases,
                            right / (double) Math.max(1, right + falseAlarms),
                            right / (double) Math.max(1, right + missed),
                            wrong.isEmpty() ? "" : "\n" + String.join("\n", wrong));
        }
    }
}
