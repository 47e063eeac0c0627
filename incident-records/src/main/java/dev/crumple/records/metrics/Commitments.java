package dev.crumple.records.metrics;

import dev.crumple.records.Countermeasure;
import dev.crumple.records.Countermeasure.State;
import dev.crumple.records.Records;
import dev.crumple.records.Verified;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of the countermeasures that people committed to, in records of every type. Whether a proof passes now is not
 * looked at; what builds remember of it is.
 *
 * @param committed open, in progress or done
 * @param proofNamed done, with a proof named
 * @param verified of those, the ones that a build saw proved, as {@code verified.yaml} remembers
 * @param doneWithout done, with no proof named
 * @param overdue open, and due before today
 */
public record Commitments(int committed, int proofNamed, int verified, int doneWithout, int overdue) {

    static Commitments of(Records records, LocalDate today) {
        List<Countermeasure> done = records.countermeasures()
                .filter(countermeasure -> countermeasure.state() == State.DONE)
                .toList();
        List<Countermeasure> open =
                records.countermeasures().filter(Countermeasure::isOpen).toList();
        Set<String> remembered =
                records.verified().stream().map(Verified::countermeasure).collect(Collectors.toSet());
        List<Countermeasure> named =
                done.stream().filter(one -> !one.provedBy().isEmpty()).toList();
        return new Commitments(
                open.size() + done.size(),
                named.size(),
                (int) named.stream()
                        .filter(one -> remembered.contains(one.ref()))
                        .count(),
                done.size() - named.size(),
                (int) open.stream()
                        .filter(countermeasure -> countermeasure.isOverdue(today))
                        .count());
    }
}
