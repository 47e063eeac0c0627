package dev.crumple.engine.report.metrics;

import dev.crumple.engine.Counted;
import dev.crumple.records.metrics.Comparison;
import dev.crumple.records.metrics.IncidentMetrics;
import dev.crumple.records.metrics.LeftOut;
import dev.crumple.records.metrics.Length;
import dev.crumple.records.metrics.Quantiles;
import dev.crumple.records.metrics.SetAside;
import dev.crumple.records.metrics.Share;
import dev.crumple.records.metrics.Span;
import dev.crumple.records.metrics.SpanMetrics;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words for figures, the same on the console and on the page. */
final class Wording {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Wording() {}

    /** The title of a span as a heading. */
    static String heading(Span span) {
        return Character.toUpperCase(span.title().charAt(0)) + span.title().substring(1);
    }

    /** Writes a length in days where the span counts days. */
    static String length(Span span, long seconds) {
        if (span.isInDays()) {
            return seconds < DAY / 2 ? "same day" : Counted.of(Math.round((double) seconds / DAY), "day");
        }
        return length(seconds);
    }

    /** Writes a length to the minute below two days, and to the hour above. */
    static String length(long seconds) {
        long minutes = (seconds + MINUTE / 2) / MINUTE;
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes < 2 * DAY / MINUTE) {
            return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : String.format(Locale.ROOT, " %02d", minutes % 60));
        }
        long hours = (seconds + HOUR / 2) / HOUR;
        return hours / 24 + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
    }

    /** Writes a figure of a span; a figure that rests on rough times is about so large itself. */
    static String figure(SpanMetrics metrics, long seconds) {
        return (metrics.about() > 0 ? "about " : "") + length(metrics.span(), seconds);
    }

    static String length(Span span, Length length) {
        return length.record() + ": " + (length.about() ? "about " : "") + length(span, length.seconds())
                + (length.historical() ? ", historical" : "");
    }

    /** Says why incidents were left out; nothing when none was. */
    static String leftOut(SpanMetrics metrics) {
        return metrics.leftOut().entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason(reason.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String reason(LeftOut reason) {
        return switch (reason) {
            case NOT_KNOWN -> "not known";
            case ONLY_THE_DAY -> "known to the day only";
            case CONTRADICTORY -> "contradictory";
        };
    }

    /** Holds two periods against each other, in a word that a test allows. */
    static String comparison(SpanMetrics metrics, Comparison comparison, LocalDate split) {
        return "Before " + split + " " + period(metrics, comparison.before()) + ", since then "
                + period(metrics, comparison.after()) + ": " + verdict(comparison.verdict());
    }

    private static String period(SpanMetrics metrics, List<Long> lengths) {
        return lengths.isEmpty()
                ? "none"
                : "a median of " + figure(metrics, Quantiles.of(lengths).median()) + " (" + lengths.size() + ")";
    }

    private static String verdict(Comparison.Verdict verdict) {
        return switch (verdict) {
            case TOO_FEW -> "too few to compare.";
            case NO_DIFFERENCE -> "no difference that chance could not have made.";
            case SHORTER -> "shorter, by more than chance would make it.";
            case LONGER -> "longer, by more than chance would make it.";
        };
    }

    static String incidents(IncidentMetrics metrics) {
        return Counted.of(metrics.incidents(), "incident")
                + (metrics.historical() == 0 ? "" : ", " + metrics.historical() + " of them historical");
    }

    /** Names what does not count as an incident; nothing when everything does. */
    static String setAside(SetAside aside) {
        return Stream.of(
                        counted(aside.scheduled(), "incident from planned work", "incidents from planned work"),
                        counted(aside.nearMisses(), "near miss", "near misses"),
                        counted(aside.weakSignals(), "weak signal", "weak signals"),
                        counted(aside.gameDays(), "game day", "game days"),
                        counted(aside.experiments(), "experiment", "experiments"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(int number, String one, String many) {
        return number == 0 ? "" : number + " " + (number == 1 ? one : many);
    }

    static String share(Share share) {
        return share.part() + " of " + share.whole();
    }

    /** A share as a percentage in front of what it is of; nothing where there are too few for one. */
    static String percent(Share share) {
        return share.whole() < Comparison.FEWEST
                ? ""
                : Math.round(100.0 * share.part() / share.whole()) + " % of those ";
    }

    /** Near misses for each incident; a dash where there is none to divide by. */
    static String nearMissesPerIncident(IncidentMetrics metrics) {
        return metrics.incidents() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.1f", (double) metrics.setAside().nearMisses() / metrics.incidents());
    }
}
