package dev.crumple.benchmarks;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.flow.Catalogue;
import dev.crumple.engine.flow.Flow;
import dev.crumple.engine.scan.ServiceScan;
import dev.crumple.engine.scan.TestClassPath;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks through a service's class files once, and prints milliseconds by the clock and of all processors,
 * calls or classes found, and the heap's peak in MB. */
final class Gate {

    /** Who looks. */
    enum Who {
        GATE,
        ARCHUNIT_IMPORT
    }

    private Gate() {}

    /** Takes who looks, the folder of class files, and the class path. */
    public static void main(String[] arguments) {
        Path classes = Path.of(arguments[1]);
        List<Path> classPath = Stream.concat(
                        Stream.of(classes),
                        Stream.of(arguments[2].split(File.pathSeparator))
                                .filter(jar -> !jar.isEmpty())
                                .map(Path::of))
                .toList();
        long start = System.nanoTime();
        int found = Who.valueOf(arguments[0]) == Who.GATE ? gate(classes, classPath) : archUnit(classes);
        double millis = (System.nanoTime() - start) / 1e6;
        double processor = Fork.processorMillis();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(millis + " " + processor + " " + found + " " + peak / 1e6);
    }

    /** All that reads class files in {@code crumple:check}. */
    private static int gate(Path classes, List<Path> classPath) {
        try (TestClassPath files = new TestClassPath(classPath)) {
            ServiceScan.of(classes, List.of(classes), List.of(), List.of(), files);
            return new Flow(Catalogue.with(List.of()), true)
                    .in(List.of(files.folder(classes)), files::file, (type, file, line) -> new SourceLine(type, line))
                    .remoteCalls()
                    .size();
        }
    }

    private static int archUnit(Path classes) {
        return new ClassFileImporter().importPath(classes).size();
    }
}
