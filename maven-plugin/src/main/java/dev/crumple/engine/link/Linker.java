package dev.crumple.engine.link;

import dev.crumple.records.Countermeasure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the open countermeasures that what failed in a build is about, and those that its passing tests speak for.
 *
 * <p>Files that are missing, older than the build or broken count as nothing. Stateless.
 */
public final class Linker {

    private static final Comparator<Countermeasure> DUE_FIRST = Comparator.comparing(
                    Countermeasure::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Countermeasure::ref);

    private Linker() {}

    /**
     * Reads what a build has left behind, and finds what to say of it.
     *
     * @param session the build
     * @param countermeasures reads all countermeasures; only asked when some test or rule has something to say
     * @param today the day that due dates are measured against
     * @return the lines to print
     */
    public static Citation cite(
            EndedSession session, Supplier<? extends List<Countermeasure>> countermeasures, LocalDate today) {
        Happened happened = Happened.in(session);
        if (happened.nothing()) {
            return new Citation(List.of(), List.of());
        }
        List<Countermeasure> open = countermeasures.get().stream()
                .filter(Countermeasure::isOpen)
                .distinct()
                .sorted(DUE_FIRST)
                .toList();
        return new Citation(
                new History(today).lines(CitedFailure.of(happened.failed(), open)),
                open.stream()
                        .flatMap(countermeasure -> maybeDone(countermeasure, happened))
                        .toList());
    }

    /** Speaks only when every test that the countermeasure names has passed, and none that carries it has failed. */
    private static Stream<String> maybeDone(Countermeasure countermeasure, Happened happened) {
        List<Subject> proofs = happened.passed().stream()
                .filter(subject -> Link.proves(subject, countermeasure))
                .toList();
        boolean broken = happened.failed().stream().anyMatch(subject -> Link.proves(subject, countermeasure));
        boolean complete = countermeasure.provedByTests().stream()
                .allMatch(proof -> proofs.stream().anyMatch(subject -> Link.names(proof, subject)));
        return proofs.isEmpty() || broken || !complete
                ? Stream.empty()
                : Stream.of(History.maybeDone(countermeasure, proofs));
    }
}
