package dev.crumple.engine.record;

import dev.crumple.engine.record.LogbookFolder.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What services wrote of a window.
 *
 * @param episodes when which feature was degraded, in order
 * @param found the same and the rest for the timeline
 */
record Logbook(List<Episode> episodes, Found found) {

    Logbook {
        episodes = List.copyOf(episodes);
    }

    static Logbook read(@Nullable Path folder, Window window) throws IOException {
        if (folder == null) {
            return new Logbook(
                    List.of(),
                    Found.nothing(
                            "No logbook was read: -Dcrumple.logbook=DIR names the folder of the services' logbooks."));
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no folder " + folder + ", which crumple.logbook names. Correct the path.");
        }
        List<Line> lines = LogbookFolder.read(folder, window);
        List<Episode> episodes = Episode.of(lines);
        List<TimelineEntry> entries = new ArrayList<>();
        episodes.forEach(episode -> entries.addAll(episode.entries()));
        lines.forEach(line -> other(line, entries));
        return new Logbook(
                episodes,
                new Found(
                        entries,
                        List.of("The logbook has " + lines.size() + " lines of that time, and tells of "
                                + episodes.size() + (episodes.size() == 1 ? " degradation." : " degradations."))));
    }

    private static void other(Line line, List<TimelineEntry> entries) {
        String source = "logbook " + line.source();
        switch (line.kind()) {
            case "transition" -> {
                if (line.text("to").equals("OPEN") && line.text("from").equals("CLOSED")) {
                    entries.add(new TimelineEntry(
                            line.at(), "breaker", null, "The breaker opens, " + line.text("failureMode"), source));
                }
            }
            case "switched" ->
                entries.add(new TimelineEntry(
                        line.at(),
                        "switched",
                        line.text("by").isEmpty() ? null : line.text("by"),
                        "The feature " + line.text("feature")
                                + (line.members().path("removed").asBoolean()
                                        ? " is taken off"
                                        : " is no longer taken off")
                                + " (" + line.text("source") + ")",
                        source));
            case "lost" ->
                entries.add(new TimelineEntry(
                        line.at(), "lost", null, line.text("count") + " events are missing in the logbook", source));
            default -> {}
        }
    }
}
