package dev.crumple.evidence;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Appends whole lines to files of this process: however long a line is, however many threads write, and even when the
 * writing thread is interrupted, none is cut or mixed with another.
 */
public final class LineFile {

    private static final Object ONE_AT_A_TIME = new Object();

    private LineFile() {}

    /**
     * Appends a line.
     *
     * @param file the file, created when it is missing
     * @param line the line without its end, written in UTF-8
     * @throws IOException if the file cannot be written
     */
    public static void append(Path file, String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (ONE_AT_A_TIME) {
            // Not a channel: an interrupt, which tests leave behind, closes those.
            try (OutputStream stream = new FileOutputStream(file.toFile(), true)) {
                stream.write(bytes);
            }
        }
    }
}
