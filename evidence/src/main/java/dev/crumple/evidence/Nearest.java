package dev.crumple.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class Nearest {

    private static final int SLIP = 2;

    private Nearest() {}

    /**
     * Finds the known name that takes the fewest edits.
     *
     * @param written what was written
     * @param known what could have been
     * @return the nearest, the first by name among equals; nothing when nothing is known
     */
    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String name) -> edits(written, name))
                        .thenComparing(name -> name));
    }

    /**
     * Finds the known name of which this may be a slip of the pen.
     *
     * @param written what was written
     * @param known what could have been
     * @return the nearest, when it takes at most two edits and less than half of the letters; else nothing
     */
    public static Optional<String> slip(String written, Collection<String> known) {
        int most = Math.min(SLIP, (written.length() - 1) / 2);
        return to(written, known).filter(name -> edits(written, name) <= most);
    }

    /** Counts insertions, deletions and replacements (Levenshtein 1966), row by row. */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
