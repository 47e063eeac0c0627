package dev.crumple.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures as Markdown, one table per row of the comparison. */
final class Tables {

    private Tables() {}

    static String of(List<Measured> figures) {
        Map<String, List<Measured>> rows =
                figures.stream().collect(Collectors.groupingBy(Measured::row, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        rows.forEach((row, sides) -> {
            text.append("\n| ").append(words(row)).append(" | ns | ± | B |\n|---|---:|---:|---:|\n");
            sides.forEach(side -> text.append(line(side)));
        });
        return text.toString();
    }

    private static String line(Measured side) {
        return "| " + side.side().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + number(side.nanos()) + " | "
                + number(side.spread()) + " | " + bytes(side.bytes()) + " |\n";
    }

    private static String words(String row) {
        String words = row.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String number(double nanos) {
        if (Double.isNaN(nanos)) {
            return "–";
        }
        return String.format(Locale.ROOT, nanos < 100 ? "%.1f" : "%,.0f", nanos);
    }

    private static String bytes(double bytes) {
        return Double.isNaN(bytes) ? "–" : String.format(Locale.ROOT, "%,d", Math.round(bytes));
    }
}
