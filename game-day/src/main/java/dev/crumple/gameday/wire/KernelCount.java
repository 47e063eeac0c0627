package dev.crumple.gameday.wire;

import dev.crumple.gameday.fault.WireFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count of the operating system's, for the two faults that it delivers itself: no program sees a connection that was
 * refused, or never answered. Linux keeps these counts for the whole machine, or container.
 */
enum KernelCount {
    NOTHING("", "", ""),
    REFUSED_CONNECTS("/proc/net/snmp", "Tcp:", "AttemptFails"),
    OVERFLOWS_OF_A_QUEUE("/proc/net/netstat", "TcpExt:", "ListenOverflows");

    private static final long UNKNOWN = -1;

    private final String file;
    private final String table;
    private final String column;

    KernelCount(String file, String table, String column) {
        this.file = file;
        this.table = table;
        this.column = column;
    }

    static KernelCount of(@Nullable WireFault fault) {
        if (fault instanceof WireFault.Refused) {
            return REFUSED_CONNECTS;
        }
        return fault instanceof WireFault.ConnectTimeout ? OVERFLOWS_OF_A_QUEUE : NOTHING;
    }

    boolean isKnown() {
        return now() != UNKNOWN;
    }

    /** Reads the count; the same number each time where there is none. */
    long now() {
        if (this == NOTHING) {
            return 0;
        }
        try {
            return in(Files.readAllLines(Path.of(file)));
        } catch (IOException notLinux) {
            return UNKNOWN;
        }
    }

    /** Each table is a line of names above a line of numbers. */
    long in(List<String> lines) {
        List<List<String>> rows = lines.stream()
                .filter(line -> line.startsWith(table))
                .map(line -> List.of(line.trim().split(" +")))
                .toList();
        int at = rows.size() == 2 ? rows.get(0).indexOf(column) : -1;
        return at < 0 ? UNKNOWN : Long.parseLong(rows.get(1).get(at));
    }
}
