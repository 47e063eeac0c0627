package dev.crumple.benchmarks;

import dev.crumple.benchmarks.Chromium.Waits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Prints what the report of a large service costs, to write it and to read it, as a Markdown table. */
final class ReportTable {

    private static final int ROUNDS = 5;
    private static final List<String> SIZES = List.of("1", "50", "1000");

    /** A dependency's number stands in some failure modes and not in others. */
    private static final String WORD = "effect 7";

    private static final String HOW = """
            Written: everything that crumple:report does, without Maven. Painted: the first content, from the beginning of the
            load. Answers: scripts have run, and the last task of 50 ms or more is over. Filtered: the slowest key of "%s",
            until the next frame is shown, as the browser's Event Timing has it (in steps of 8 ms, 16 at least).
            """.formatted(WORD);

    /** A service, its runs of game days, what each round of writing its report has printed, and how long readers have waited. */
    private record Measured(
            String modes, RehearsedService service, double runs, List<double[]> written, List<Waits> read) {

        static Measured of(String modes, Path folder) throws Exception {
            double runs = Fork.figures(RehearsedService.class, folder.toString(), modes)[0];
            return new Measured(modes, new RehearsedService(folder), runs, new ArrayList<>(), new ArrayList<>());
        }

        void write() throws Exception {
            written.add(Fork.figures(Reported.class, service.folder().toString()));
        }

        void read(Chromium chromium) {
            read.add(chromium.open(service.output().resolve("report.html"), WORD));
        }

        String line() {
            return ReportTable.line(modes, runs, written, read);
        }
    }

    private ReportTable() {}

    /** Takes numbers of failure modes, 1, 50 and 1,000 unless given. */
    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.named("report")) {
            List<Measured> services = new ArrayList<>();
            for (String modes : arguments.length == 0 ? SIZES : List.of(arguments)) {
                services.add(Measured.of(modes, scratch.folder().resolve(modes)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Measured service : services) {
                    service.write();
                }
            }
            String reader = read(services);
            System.out.println(Machine.line() + "; written by " + ROUNDS + " fresh JVMs each, in turns; " + reader
                    + "; medians\n");
            System.out.println(HOW);
            System.out.println("| failure modes | proved | runs | written, ms | of all processors, ms | page, kB "
                    + "| painted, ms | answers, ms | filtered, ms |");
            System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
            for (Measured service : services) {
                System.out.println(service.line());
            }
        }
    }

    private static String read(List<Measured> services) {
        Optional<Chromium> found = Chromium.start();
        if (found.isEmpty()) {
            return "not opened, for there is no chromium with chromedriver on the PATH";
        }
        try (Chromium chromium = found.get()) {
            for (int round = 0; round < ROUNDS; round++) {
                services.forEach(service -> service.read(chromium));
            }
            return "opened " + ROUNDS + " times each, in turns, by " + chromium.version();
        }
    }

    static String line(String modes, double runs, List<double[]> written, List<Waits> read) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %,.0f | %,.0f | %,.0f | %,.0f | %s | %s | %s |",
                modes,
                written.get(0)[3],
                runs,
                median(written, figures -> figures[0]),
                median(written, figures -> figures[1]),
                written.get(0)[2],
                waited(read, Waits::painted),
                waited(read, Waits::answers),
                waited(read, Waits::filtered));
    }

    private static String waited(List<Waits> read, ToDoubleFunction<Waits> which) {
        return read.isEmpty() ? "–" : String.format(Locale.ROOT, "%,.0f", median(read, which));
    }

    private static <T> double median(List<T> rounds, ToDoubleFunction<T> which) {
        return Sorted.of(rounds.stream().mapToDouble(which).toArray()).median();
    }
}
