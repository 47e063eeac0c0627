package dev.crumple.records.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the incidents say of one span.
 *
 * @param span the span
 * @param lengths its lengths, shortest first
 * @param leftOut how many incidents do not count for it, by reason; no reason has none
 * @param comparison the periods before and from the day that splits them; null when no day does
 */
public record SpanMetrics(
        Span span,
        List<Length> lengths,
        Map<LeftOut, Integer> leftOut,
        @Nullable Comparison comparison) {

    /** Copies the lengths, and the reasons in their order. */
    public SpanMetrics {
        lengths = List.copyOf(lengths);
        Map<LeftOut, Integer> inOrder = new EnumMap<>(LeftOut.class);
        inOrder.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(inOrder);
    }

    /**
     * Computes the quantiles.
     *
     * @return the quantiles; null when there is no length
     */
    public @Nullable Quantiles quantiles() {
        return lengths.isEmpty()
                ? null
                : Quantiles.of(lengths.stream().map(Length::seconds).toList());
    }

    /**
     * Tells whether the figures rest on too few incidents to be held against others.
     *
     * @return true below {@link Comparison#FEWEST} lengths
     */
    public boolean isTooFewToCompare() {
        return lengths.size() < Comparison.FEWEST;
    }

    /**
     * Counts the lengths that are known only roughly.
     *
     * @return how many there are
     */
    public long about() {
        return lengths.stream().filter(Length::about).count();
    }
}
