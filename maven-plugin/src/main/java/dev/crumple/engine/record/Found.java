package dev.crumple.engine.record;

import dev.crumple.records.WorkingHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a window.
 *
 * @param entries lines for the timeline
 * @param told what to tell whoever asked, such as that the source is not there
 */
record Found(List<TimelineEntry> entries, List<String> told) {

    Found {
        entries = List.copyOf(entries);
        told = List.copyOf(told);
    }

    static Found nothing(String why) {
        return new Found(List.of(), List.of(why));
    }

    /** Marks what was outside working hours, when few notes are taken; nothing when nobody says when those are. */
    Found marked(@Nullable WorkingHours hours, ZoneId zone) {
        if (hours == null) {
            return this;
        }
        List<TimelineEntry> marked = new ArrayList<>();
        int late = 0;
        for (TimelineEntry entry : entries) {
            boolean atWork = hours.hold(entry.at().atZone(zone));
            marked.add(atWork ? entry : entry.afterHours());
            late += atWork ? 0 : 1;
        }
        List<String> said = new ArrayList<>(told);
        if (late > 0) {
            said.add(late + " of " + entries.size() + (entries.size() == 1 ? " entry is" : " entries are")
                    + " marked as after hours, when few notes are taken: ask those who were there.");
        }
        return new Found(marked, said);
    }

    Found and(Found other) {
        List<TimelineEntry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        List<String> said = new ArrayList<>(told);
        said.addAll(other.told);
        return new Found(all, said);
    }
}
