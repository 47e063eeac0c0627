package dev.crumple.records.metrics;

import dev.crumple.records.Countermeasure;
import dev.crumple.records.Countermeasure.State;
import dev.crumple.records.Records;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of the countermeasures that people committed to, in records of every type. Whether a proof passes is not
 * looked at: one that is named counts.
 *
 * @param committed open, in progress or done
 * @param proofNamed done, with a test or a drill named as proof
 * @param doneWithout done, with no proof named
 * @param overdue open, and due before today
 */
public record Commitments(int committed, int proofNamed, int doneWithout, int overdue) {

    static Commitments of(Records records, LocalDate today) {
        List<Countermeasure> done = records.countermeasures()
                .filter(countermeasure -> countermeasure.state() == State.DONE)
                .toList();
        List<Countermeasure> open =
                records.countermeasures().filter(Countermeasure::isOpen).toList();
        int proofNamed = (int) done.stream().filter(Commitments::namesAProof).count();
        return new Commitments(open.size() + done.size(), proofNamed, done.size() - proofNamed, (int) open.stream()
                .filter(countermeasure -> countermeasure.isOverdue(today))
                .count());
    }

    private static boolean namesAProof(Countermeasure countermeasure) {
        return !countermeasure.provedByTests().isEmpty()
                || !countermeasure.provedByDrills().isEmpty();
    }
}
