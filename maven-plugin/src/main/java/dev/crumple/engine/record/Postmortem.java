package dev.crumple.engine.record;

import dev.crumple.engine.git.Git;
import dev.crumple.records.YamlText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Begins the record of an incident: what machines know of it is filled in, what people must say is asked. */
public final class Postmortem {

    private Postmortem() {}

    /**
     * Where to look.
     *
     * @param logbook the folder of the services' logbooks; null for none
     * @param slack the folder of an export of Slack; null for none
     * @param git the working tree whose commits count
     */
    public record Sources(@Nullable Path logbook, @Nullable Path slack, Path git) {}

    /**
     * Writes the folder of a record, which must not be there.
     *
     * @param title what happened, one line
     * @param severity the severity; null when nobody says
     * @param window when it was
     * @param sources where to look
     * @param folder where records stand
     * @return what was written and found
     * @throws IOException if something cannot be read or written
     * @throws IllegalArgumentException if a source is not there, or the record is; the message is a sentence
     */
    public static Begun begin(
            String title, @Nullable String severity, Window window, Sources sources, RecordsPlace folder)
            throws IOException {
        folder.refuseUnlisted(severity);
        Logbook logbook = Logbook.read(sources.logbook(), window);
        Found found = logbook.found()
                .and(Commits.read(new Git(sources.git()), window))
                .and(SlackExport.read(sources.slack(), window))
                .marked(folder.workingHours(), window.zone());
        String id = window.day(window.from()) + "-" + Slug.of(title, "incident");
        Set<String> modes = logbook.episodes().stream()
                .flatMap(episode -> episode.failureModes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> files = new TreeMap<>();
        files.put(
                "incident.md",
                fields(id, title, severity, window, logbook.episodes(), modes)
                        + RecordText.below(
                                Escaped.of(title),
                                summary(logbook.episodes(), window),
                                timeline(found.entries(), window)));
        files.put("countermeasures.yaml", RecordText.countermeasures(modes));
        List<String> told = new ArrayList<>(found.told());
        told.add("Still to say: when it was detected and by whom, who took part, what customers met,"
                + " factors, learnings and countermeasures.");
        return folder.write(id, files, told);
    }

    private static String fields(
            String id,
            String title,
            @Nullable String severity,
            Window window,
            List<Episode> episodes,
            Set<String> modes) {
        Instant began = episodes.stream()
                .map(Episode::began)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant ended = episodes.stream()
                .map(Episode::ended)
                .max(Comparator.naturalOrder())
                .orElse(null);
        StringBuilder fields = new StringBuilder("---\nschema: 1\n");
        fields.append("id: ").append(YamlText.scalar(id)).append('\n');
        fields.append("title: ").append(YamlText.quoted(Escaped.title(title))).append('\n');
        fields.append("type: incident\n");
        if (severity != null) {
            fields.append("severity: ").append(YamlText.scalar(severity)).append('\n');
        }
        fields.append("status: resolved                 # open, resolved, in-review, published, closed\n");
        fields.append("audience: internal\n");
        fields.append("timezone: ").append(window.zone().getId()).append('\n');
        fields.append("failure-modes: [")
                .append(modes.stream().map(YamlText::scalar).collect(Collectors.joining(", ")))
                .append("]\n");
        fields.append("times:\n");
        fields.append(time("started", began, window.from(), window));
        fields.append(
                "  detected: unknown                # {at: …, by: customer, monitor, partner or staff, via: how}\n");
        fields.append("  acknowledged: unknown\n");
        fields.append(ended == null ? "  mitigated: unknown\n" : time("mitigated", ended, window.to(), window));
        fields.append(time("resolved", ended, window.to(), window));
        fields.append(
                "runbooks: []                     # {id: R1, path: …, was: right, outdated, not-found or not-used}\n");
        return fields.append("---\n").toString();
    }

    /** What the logbook saw is known to the minute; what somebody gave as the window is not. */
    private static String time(String name, @Nullable Instant seen, Instant otherwise, Window window) {
        return "  " + name + ": "
                + (seen == null
                        ? "{at: " + window.written(otherwise) + ", precision: approximate}"
                        : window.written(seen) + "   # from the logbook")
                + "\n";
    }

    private static String summary(List<Episode> episodes, Window window) {
        return episodes.stream()
                .map(episode -> Escaped.of(episode.sentence(window)))
                .collect(Collectors.joining("\n"));
    }

    private static String timeline(List<TimelineEntry> entries, Window window) {
        StringBuilder text = new StringBuilder();
        Map<LocalDate, List<TimelineEntry>> days = entries.stream()
                .sorted()
                .collect(Collectors.groupingBy(entry -> window.day(entry.at()), TreeMap::new, Collectors.toList()));
        days.forEach((day, those) -> {
            text.append("### ").append(day).append('\n');
            those.forEach(entry -> text.append(entry.line(window)).append('\n'));
        });
        return text.toString();
    }
}
