package dev.crumple.engine.report.html;

import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.report.content.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The drawn way from features over their failure modes to dependencies, in pixels. With more failure modes than can be
 * read, a row stands for all that one dependency does to one feature.
 *
 * @param features the boxes on the left
 * @param rows what stands between
 * @param dependencies the boxes on the right, by id
 * @param height the height of all
 * @param each whether a row is one failure mode
 */
record FeatureMap(List<Box> features, List<Row> rows, Map<String, Box> dependencies, int height, boolean each) {

    static final int WIDTH = 960;
    static final int BOX = 216;
    static final int MIDDLE = 320;
    static final int MIDDLE_WIDTH = 320;

    private static final int ROW = 28;
    private static final int GAP = 14;
    private static final int READABLE = 150;

    /** A feature or a dependency; {@code y} is its middle. */
    record Box(String id, String label, int y) {}

    /**
     * A failure mode, or several of one feature and one dependency.
     *
     * @param rung how far all of them have climbed
     * @param from the middle of the feature's box
     */
    record Row(String href, String name, String label, String dependency, Rung rung, int y, int from) {

        boolean proved() {
            return rung.compareTo(Rung.PROVED_AT_THE_GUARD) >= 0;
        }
    }

    static FeatureMap of(List<Report.Mode> modes) {
        boolean each = modes.size() <= READABLE;
        List<Box> features = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int y = 2;
        for (List<Report.Mode> feature : grouped(modes, Report.Mode::feature)) {
            List<List<Report.Mode>> lines =
                    each ? feature.stream().map(List::of).toList() : grouped(feature, Report.Mode::dependency);
            int middle = y + lines.size() * ROW / 2;
            String id = feature.get(0).feature();
            features.add(new Box(id, shortened(id, 25), middle));
            for (List<Report.Mode> line : lines) {
                rows.add(row(line, each, y + ROW / 2, middle));
                y += ROW;
            }
            y += GAP;
        }
        Map<String, Box> dependencies = dependencies(rows, y);
        int height = dependencies.values().stream()
                .mapToInt(box -> box.y() + ROW)
                .max()
                .orElse(0);
        return new FeatureMap(features, rows, dependencies, Math.max(y, height), each);
    }

    String left(Row row) {
        return curve(BOX, row.from(), MIDDLE, row.y());
    }

    String right(Row row) {
        Box end = dependencies.get(row.dependency());
        return end == null ? "" : curve(MIDDLE + MIDDLE_WIDTH, row.y(), WIDTH - BOX, end.y());
    }

    private static Row row(List<Report.Mode> modes, boolean each, int y, int from) {
        Report.Mode first = modes.get(0);
        Rung rung = modes.stream()
                .map(Report.Mode::ladder)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long proved = modes.stream().filter(Report.Mode::proved).count();
        String mode = first.id()
                .substring(Math.min(first.feature().length() + 1, first.id().length()));
        return each
                ? new Row(first.id(), first.id(), shortened(mode, 34), first.dependency(), rung, y, from)
                : new Row(
                        "feature-" + first.feature(),
                        first.feature() + " and " + first.dependency(),
                        proved + " of " + modes.size() + " proved",
                        first.dependency(),
                        rung,
                        y,
                        from);
    }

    /** Puts each dependency between the middle of its failure modes and an even place, and below the one before it. */
    private static Map<String, Box> dependencies(List<Row> rows, int height) {
        Map<String, Double> wished =
                rows.stream().collect(Collectors.groupingBy(Row::dependency, Collectors.averagingInt(Row::y)));
        List<String> ids = wished.keySet().stream()
                .sorted(Comparator.comparing((String id) -> wished.get(id)).thenComparing(Function.identity()))
                .toList();
        Map<String, Box> placed = new LinkedHashMap<>();
        int step = ROW + 6;
        int least = step / 2;
        for (int i = 0; i < ids.size(); i++) {
            int roomBelow = (ids.size() - i) * step - step / 2;
            double even = height * (i + 0.5) / ids.size();
            int wish = (int) Math.round((wished.getOrDefault(ids.get(i), 0.0) + even) / 2);
            int y = Math.max(least, Math.min(wish, height - roomBelow));
            placed.put(ids.get(i), new Box(ids.get(i), shortened(ids.get(i), 25), y));
            least = y + step;
        }
        return placed;
    }

    private static List<List<Report.Mode>> grouped(List<Report.Mode> modes, Function<Report.Mode, String> by) {
        return List.copyOf(modes.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String curve(int fromX, int fromY, int toX, int toY) {
        int bend = (fromX + toX) / 2;
        return "M" + fromX + " " + fromY + "C" + bend + " " + fromY + " " + bend + " " + toY + " " + toX + " " + toY;
    }

    private static String shortened(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "…";
    }
}
