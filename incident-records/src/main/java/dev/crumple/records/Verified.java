package dev.crumple.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code verified.yaml} remembers: a countermeasure that a build saw proved.
 *
 * @param countermeasure the countermeasure, {@code record/id}
 * @param on the day of that build
 * @param commit the commit that was built; null when it was not known
 * @param by what proved it, each as {@code test com.example.ATest#method}
 */
public record Verified(
        String countermeasure, LocalDate on, @Nullable String commit, List<String> by) {

    /** Copies the list. */
    public Verified {
        by = List.copyOf(by);
    }
}
