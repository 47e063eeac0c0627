package dev.crumple.engine.report;

import dev.crumple.engine.report.content.Report;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Joins the reports of modules to one. */
public final class Aggregate {

    private Aggregate() {}

    /**
     * Joins reports. A record or a call that several modules show is shown once.
     *
     * @param service the name of all of them together
     * @param modules the reports, at least one
     * @return one report, measured against the latest of their days
     */
    public static Report of(String service, List<Report> modules) {
        return new Report(
                Report.SCHEMA,
                service,
                modules.stream().map(Report::today).max(String::compareTo).orElseThrow(),
                Report.inOrder(all(modules, Report::failureModes)),
                all(modules, Report::findings),
                all(modules, Report::waived),
                all(modules, Report::frozen),
                modules.stream().mapToInt(Report::gone).sum(),
                all(modules, Report::off).stream().sorted().toList(),
                all(modules, Report::calls),
                all(modules, Report::incidents),
                null);
    }

    private static <T> List<T> all(List<Report> modules, Function<Report, List<T>> part) {
        return modules.stream().map(part).flatMap(Collection::stream).distinct().toList();
    }
}
