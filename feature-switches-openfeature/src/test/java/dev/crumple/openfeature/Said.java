package dev.crumple.openfeature;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hears what is logged about switches while it is open. */
final class Said implements AutoCloseable {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    Said() {
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return heard.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("dev.crumple.switches"))
                .toList();
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
