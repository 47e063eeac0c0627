package dev.crumple.benchmarks;

import dev.crumple.engine.report.ReportWriter;
import dev.crumple.engine.report.content.Report;
import dev.crumple.engine.report.content.ReportComposer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Does once what {@code crumple:report} does, and prints milliseconds by the clock and of all processors, the size of the page
 * in kB, and how many failure modes are proved.
 */
final class Reported {

    private Reported() {}

    /** Takes the folder of a service. */
    public static void main(String[] arguments) throws IOException {
        RehearsedService service = new RehearsedService(Path.of(arguments[0]));
        long start = System.nanoTime();
        Report report = new ReportComposer(service.inspection().assessment()).compose();
        Path page = ReportWriter.write(report, service.output());
        double millis = (System.nanoTime() - start) / 1e6;
        double processor = Fork.processorMillis();
        long proved = report.failureModes().stream().filter(Report.Mode::proved).count();
        System.out.println(millis + " " + processor + " " + Files.size(page) / 1e3 + " " + proved);
    }
}
