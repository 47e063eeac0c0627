package dev.crumple.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints what the gate's look at class files costs beside ArchUnit's bare import of the same ones, as a Markdown table; NaN where
 * the heap did not suffice.
 */
final class GateTable {

    private static final int ROUNDS = 3;

    private GateTable() {}

    /** Takes folders of real services, each with {@code classes} and {@code lib}. */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("gate");
        System.out.println(Machine.line() + "; median of " + ROUNDS + " fresh JVMs each, in turns\n");
        System.out.println("| service | who | heap limit | found | ms | of all processors, ms | peak MB |");
        System.out.println("|---|---|---|---:|---:|---:|---:|");
        for (String real : arguments) {
            Path folder = Path.of(real);
            print(folder.getFileName().toString(), folder.resolve("classes"), jars(folder.resolve("lib")), "512m");
        }
        print("generated, 300 classes, asks nobody", generated(work, 300, false), "", "256m");
        print("generated, 300 classes", generated(work, 300, true), "", "256m");
        Path large = generated(work, 30_000, true);
        print("generated, 30,000 classes", large, "", "256m");
        print("generated, 30,000 classes", large, "", "3g");
    }

    private static Path generated(Path work, int size, boolean asks) throws IOException {
        Path folder = Files.createDirectories(work.resolve(size + (asks ? "" : "-silent")));
        GeneratedService.write(folder, size, asks);
        return folder;
    }

    private static String jars(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void print(String service, Path classes, String classPath, String limit) throws Exception {
        double[][] gate = new double[ROUNDS][];
        double[][] archUnit = new double[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            gate[round] = look(Gate.Who.GATE, classes, classPath, limit);
            archUnit[round] = look(Gate.Who.ARCHUNIT_IMPORT, classes, classPath, "4g");
        }
        System.out.println(line(service, Gate.Who.GATE, limit, gate));
        System.out.println(line(service, Gate.Who.ARCHUNIT_IMPORT, "4g", archUnit));
    }

    private static double[] look(Gate.Who who, Path classes, String classPath, String limit) throws Exception {
        try {
            return Fork.figures(List.of("-Xmx" + limit), Gate.class, who.name(), classes.toString(), classPath);
        } catch (IllegalStateException outOfMemory) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        }
    }

    private static String line(String service, Gate.Who who, String limit, double[][] rounds) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.0f | %.0f | %.0f | %.0f |",
                service,
                who.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                limit,
                rounds[0][2],
                median(rounds, 0),
                median(rounds, 1),
                median(rounds, 3));
    }

    private static double median(double[][] rounds, int figure) {
        return Sorted.of(Stream.of(rounds).mapToDouble(round -> round[figure]).toArray())
                .median();
    }
}
