package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a timeline or log: {@code time · kind · actor · text {source: …} {minutes: …} → effect}. */
final class EntryReader {

    static final String RULE = "timeline-unclear";

    private static final Pattern SEPARATOR = Pattern.compile("\\s*·\\s*");
    private static final Pattern ARROW = Pattern.compile("\\s*→\\s*");
    private static final String UNKNOWN = "?";
    private static final Pattern KIND = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}:_-]*");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{1,2}:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern SHORT_HOUR = Pattern.compile("\\d:.*");
    private static final Pattern SOURCE = Pattern.compile("\\{source: *([^{}]*)}");
    private static final Pattern MINUTES = Pattern.compile("\\{minutes: *([^{}]*)}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern DATE = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d\\b");
    private static final int MOST_PARTS = 4;

    private final MomentReader moments;
    private final FileFindings findings;
    private @Nullable String day;

    EntryReader(MomentReader moments, FileFindings findings) {
        this.moments = moments;
        this.findings = findings;
    }

    /** Notes that what follows is of the day that a heading names, or of none that is known. */
    void enter(String heading) {
        Matcher date = DATE.matcher(heading);
        day = date.find() && isDate(date.group()) ? date.group() : null;
    }

    /** Reads one item of the list; nothing when it has not the form of an entry. */
    Optional<TimelineEntry> read(String item, int line) {
        String[] parts = SEPARATOR.split(item.replace('\n', ' '), MOST_PARTS);
        if (parts.length < MOST_PARTS - 1 || !KIND.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        String told = parts[parts.length - 1].strip();
        Matcher source = SOURCE.matcher(told);
        String from = source.find() ? source.group(1).strip() : null;
        Matcher minutes = MINUTES.matcher(source.replaceAll(""));
        String cost = minutes.find() ? minutes.group(1).strip() : null;
        String[] led = ARROW.split(minutes.replaceAll("").strip(), 2);
        return Optional.of(new TimelineEntry(
                moment(parts[0].strip(), line),
                parts[1],
                parts.length == MOST_PARTS ? parts[2].strip() : null,
                led[0],
                from,
                led.length > 1 ? led[1] : null,
                cost == null ? null : minutes(cost, line),
                line));
    }

    private @Nullable Integer minutes(String cost, int line) {
        if (NUMBER.matcher(cost).matches()) {
            return Integer.valueOf(cost);
        }
        findings.invalid(
                line,
                quoted("minutes: " + cost) + " is no number of minutes.",
                "Write digits, such as `{minutes: 7}`.");
        return null;
    }

    private @Nullable Moment moment(String written, int line) {
        boolean about = written.startsWith("~");
        String time = about ? written.substring(1).strip() : written;
        if (time.equals(UNKNOWN) || time.isEmpty()) {
            return null;
        }
        if (!TIME_OF_DAY.matcher(time).matches()) {
            return read(time, about, line);
        }
        if (day == null) {
            findings.invalid(
                    line,
                    quoted(written) + " is a time of no day.",
                    "Write a heading such as `### 2026-10-02` above the entry, or the whole date and time.");
            return null;
        }
        if (SHORT_HOUR.matcher(time).matches()) {
            findings.invalid(line, quoted(written) + " has an hour of one digit.", "Write `0" + time + "`.");
            return null;
        }
        return read(day + "T" + time, about, line);
    }

    private @Nullable Moment read(String time, boolean about, int line) {
        return moments.read(new YamlValue.Text(time, line), about ? Precision.APPROXIMATE : null)
                .orElse(null);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
