package dev.crumple.engine.record;

import java.util.ArrayList;
import java.util.List;

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

    Found and(Found other) {
        List<TimelineEntry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        List<String> said = new ArrayList<>(told);
        said.addAll(other.told);
        return new Found(all, said);
    }
}
