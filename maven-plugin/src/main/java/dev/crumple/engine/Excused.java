package dev.crumple.engine;

import java.util.List;

/**
 * The findings that do not count in this build.
 *
 * @param waived those that a waiver excuses, worst first
 * @param frozen those that stood when the baseline was made, worst first
 * @param gone how many more stood then and are no more
 */
public record Excused(List<Waived> waived, List<Finding> frozen, int gone) {

    /** Nothing is excused. */
    public static final Excused NONE = new Excused(List.of(), List.of(), 0);

    /**
     * A finding and what excuses it.
     *
     * @param finding the finding
     * @param waiver the waiver
     */
    public record Waived(Finding finding, Waiver waiver) implements Comparable<Waived> {

        @Override
        public int compareTo(Waived other) {
            return finding.compareTo(other.finding);
        }
    }

    /** Copies the lists, in order. */
    public Excused {
        waived = waived.stream().sorted().toList();
        frozen = frozen.stream().sorted().toList();
    }
}
