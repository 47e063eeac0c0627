package dev.crumple.records;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures how long it takes to read and check many records, as a Markdown table: {@code records-scale}. */
final class Scale {

    private static final int[] SIZES = {1000, 3000, 10_000};
    private static final int TIMES = 5;

    private static final String NARRATIVE = """
            # The page hung

            ## Summary
            A new index made the title graph answer in eight seconds instead of 30 milliseconds. The home page asks it for a
            row and waited for each answer without a limit. After six minutes every thread was waiting.

            ## Timeline
            ### 2026-10-02
            - 20:58 · change · tomas · The title graph serves from a new index {source: deployment log}
            - 21:04 · impact-start · The last free thread begins to wait {source: thread dump}
            - 21:11 · detected · support · Viewers write that the page does not load
            - 21:26 · action · ines · Restarts one instance; it fills up again in four minutes
            - 21:44 · mitigation · mira · The row is taken out of the page and deployed → the page is back at once
            - 23:30 · resolved · tomas · The title graph serves from the old index again

            ## Contributing factors
            - F1 The call to the title graph had no budget
            - F2 All rows of the page share the threads of the page

            ## Learnings
            - L1 An optional row can take the whole page with it.
            - L2 Slow is worse than down: nothing counts it as a failure.
            """;

    private Scale() {}

    /**
     * Prints the table.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException {
        System.out.println("| records | files | findings | by the clock, s | of a processor, s | for one record, ms |");
        System.out.println("|---|---|---|---|---|---|");
        for (int size : SIZES) {
            Path root = Files.createTempDirectory("records");
            try {
                int files = write(root.resolve("postmortems"), size);
                print(root, size, files);
            } finally {
                delete(root);
            }
        }
    }

    private static void print(Path root, int size, int files) {
        double[] seconds = new double[TIMES];
        double[] processor = new double[TIMES];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int findings = 0;
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            long busy = threads.getCurrentThreadCpuTime();
            findings = RecordsReader.read(root.resolve("postmortems"), root, Postmortems.TODAY)
                    .findings()
                    .size();
            seconds[i] = (System.nanoTime() - begin) / 1e9;
            processor[i] = (threads.getCurrentThreadCpuTime() - busy) / 1e9;
        }
        Arrays.sort(seconds);
        Arrays.sort(processor);
        System.out.println(String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %.2f | %.2f | %.2f |",
                size,
                files,
                findings,
                seconds[TIMES / 2],
                processor[TIMES / 2],
                processor[TIMES / 2] * 1000 / size));
    }

    /** Every fourth is of the short form. */
    private static int write(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        int files = 0;
        for (int i = 0; i < size; i++) {
            String id = String.format(Locale.ROOT, "2026-%05d-slow-graph", i);
            if (i % 4 == 0) {
                Files.writeString(
                        folder.resolve(id + ".md"),
                        fields(id, "near-miss") + "countermeasures:\n" + items(i) + "---\nA paragraph is enough.\n");
                files++;
            } else {
                Path record = Files.createDirectory(folder.resolve(id));
                Files.writeString(record.resolve("incident.md"), fields(id, "incident") + "---\n" + NARRATIVE);
                Files.writeString(record.resolve("countermeasures.yaml"), "schema: 1\ncountermeasures:\n" + items(i));
                files += 2;
            }
        }
        return files;
    }

    private static String fields(String id, String type) {
        return """
                ---
                schema: 1
                id: %s
                title: The page hung because the title graph was slow
                type: %s
                severity: P2
                status: published
                timezone: Europe/Lisbon
                tags: [title-graph, latency]
                times:
                  started: 2026-10-02T21:04
                  detected: {at: 2026-10-02T21:11, by: customer}
                  mitigated: 2026-10-02T21:44
                  resolved: 2026-10-02T23:30
                  retrospective: 2026-10-06T10:00
                roles: {commander: ines, scribe: tomas}
                """.formatted(id, type);
    }

    /** One superseded by the next, so that what is checked across records has work to do. */
    private static String items(int i) {
        return """
                  - {id: CM-1, title: Give the row a budget, addresses: [], state: superseded, superseded-by: CM-2}
                  - id: CM-2
                    title: Remove the row when the title graph is slow
                    state: open
                    owner: mira
                    due: 2026-%s-30
                """.formatted(i % 10 == 0 ? "09" : "12");
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
