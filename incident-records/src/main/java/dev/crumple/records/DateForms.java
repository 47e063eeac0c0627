package dev.crumple.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which day is meant by a date in a form that is not read, such as {@code 11.12.2026}. */
final class DateForms {

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})"),
            Pattern.compile("(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)"),
            Pattern.compile("(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>\\d{4})"),
            // The day first in most countries, the month in one: only a number above twelve tells.
            Pattern.compile("(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})"),
            Pattern.compile("(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})"));

    private DateForms() {}

    /** Nothing for what is no date, or may be one of two. */
    static Optional<LocalDate> meantBy(String text) {
        List<LocalDate> meant = FORMS.stream()
                .flatMap(form -> read(form, text).stream())
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static Optional<LocalDate> read(Pattern form, String text) {
        Matcher match = form.matcher(text.strip());
        try {
            return match.matches()
                    ? Optional.of(LocalDate.of(number(match, "year"), number(match, "month"), number(match, "day")))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, String part) {
        return Integer.parseInt(match.group(part));
    }
}
