package dev.crumple.records.language;

import java.util.Set;

/**
 * An entry of a timeline or log: {@code time · kind · who · what}.
 *
 * @param kind the kind, such as {@code status}; empty when the text is no entry
 * @param messageStart where what is told begins
 */
record LogEntry(String kind, int messageStart) {

    private static final Set<String> STATUS = Set.of("status", "status-page", "update", "status-update");
    private static final char SEPARATOR = '·';

    static LogEntry of(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        int first = line.indexOf(SEPARATOR);
        int second = line.indexOf(SEPARATOR, first + 1);
        if (first < 0 || second < 0) {
            return new LogEntry("", 0);
        }
        return new LogEntry(line.substring(first + 1, second).strip(), line.lastIndexOf(SEPARATOR) + 1);
    }

    /** An entry that passes on a status is one, whatever it stands under. */
    Section section(Section around) {
        return STATUS.contains(kind) ? Section.STATUS : around;
    }
}
