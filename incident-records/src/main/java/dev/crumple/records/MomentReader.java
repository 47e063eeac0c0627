package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a date or a time of an incident. One without an offset is meant in the record's time zone. */
final class MomentReader {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern LOCAL = Pattern.compile(DATE + "T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?");
    private static final Pattern WITH_OFFSET = Pattern.compile(LOCAL + "(Z|[+-]\\d\\d:\\d\\d)");

    private final RecordZone zone;
    private final FileFindings findings;

    MomentReader(RecordZone zone, FileFindings findings) {
        this.zone = zone;
        this.findings = findings;
    }

    /** Without a precision, a date is meant as a day and a time as a minute. */
    Optional<Moment> read(YamlValue.Text written, @Nullable Precision precision) {
        try {
            return moment(written, precision);
        } catch (DateTimeException e) {
            findings.invalid(
                    written.line(),
                    quoted(written.text()) + " is no date and no time.",
                    corrected(written.text())
                            .map(text -> "Write `" + text + "`.")
                            .orElse("Write a date such as 2019-02-04, or a time such as 2019-02-04T09:45-07:00."));
            return Optional.empty();
        }
    }

    private Optional<Moment> moment(YamlValue.Text written, @Nullable Precision precision) {
        String text = written.text();
        if (WITH_OFFSET.matcher(text).matches()) {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return Optional.of(moment(written, time.toInstant(), zone.orElse(time.getOffset()), precision));
        }
        boolean isDate = DATE.matcher(text).matches();
        if (!isDate && !LOCAL.matcher(text).matches()) {
            throw new DateTimeException(text);
        }
        LocalDateTime time = isDate ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
        return zone.of(written, findings)
                .flatMap(here -> isDate
                        ? day(written, time.toLocalDate(), here, precision)
                        : instant(written, time, here).map(at -> moment(written, at, here, precision)));
    }

    private Optional<Moment> day(YamlValue.Text written, LocalDate date, ZoneId here, @Nullable Precision precision) {
        if (precision == Precision.MINUTE) {
            findings.invalid(
                    written.line(),
                    quoted(written.text()) + " is a day, not a minute.",
                    "Write the time too, or `precision: day`.");
            return Optional.empty();
        }
        return Optional.of(wholeDay(written, date, here));
    }

    private Optional<Instant> instant(YamlValue.Text written, LocalDateTime time, ZoneId here) {
        List<ZoneOffset> offsets = here.getRules().getValidOffsets(time);
        if (offsets.size() == 1) {
            return Optional.of(time.toInstant(offsets.get(0)));
        }
        findings.invalid(
                written.line(),
                quoted(written.text()) + (offsets.isEmpty() ? " was skipped" : " came twice") + " in " + here
                        + " when the clocks changed.",
                "Write the time with its offset, such as `-07:00`.");
        return Optional.empty();
    }

    private static Moment moment(YamlValue.Text written, Instant at, ZoneId here, @Nullable Precision precision) {
        LocalDate day = at.atZone(here).toLocalDate();
        return precision == Precision.DAY
                ? wholeDay(written, day, here)
                : new Moment(at, at, day, here, precision != Precision.APPROXIMATE, written.line());
    }

    private static Moment wholeDay(YamlValue.Text written, LocalDate date, ZoneId here) {
        Instant next = date.plusDays(1).atStartOfDay(here).toInstant();
        return new Moment(date.atStartOfDay(here).toInstant(), next.minusNanos(1), date, here, false, written.line());
    }

    /** Mends the slips that real records hold: one digit for the hour, a blank for the T, an offset without a colon. */
    private static Optional<String> corrected(String text) {
        String mended = text.replaceFirst("^(\\S{10})[ t]+(?=\\d)", "$1T")
                .replaceFirst("T(\\d):", "T0$1:")
                .replaceFirst("\\s*([+-]\\d\\d)(\\d\\d)$", "$1:$2")
                .replaceFirst("(:\\d\\d)\\s*([+-]\\d\\d)$", "$1$2:00")
                .replaceFirst("\\s*(?i)(Z|UTC)$", "Z");
        try {
            if (WITH_OFFSET.matcher(mended).matches()) {
                return Optional.of(OffsetDateTime.parse(mended)).map(time -> mended);
            }
            return Optional.of(LocalDateTime.parse(mended)).map(time -> mended);
        } catch (DateTimeException e) {
            return DateForms.meantBy(text).map(LocalDate::toString);
        }
    }
}
