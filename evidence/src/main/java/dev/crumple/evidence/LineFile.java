package dev.crumple.evidence;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Appends whole lines to files of this process: however long a line is, however many threads write, and even when the
 * writing thread is interrupted, none is cut or mixed with another. A line that a crash or a full disk has torn is ended
 * before the next one begins, so that it costs nothing but itself.
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
        append(file, line, Long.MAX_VALUE);
    }

    /**
     * Appends a line to a file that is bounded. When the line does not fit, the file is moved to the same name with
     * {@code .1} at its end, where it takes the place of what was moved before, and the line begins a new file.
     *
     * @param file the file, created when it is missing
     * @param line the line without its end, written in UTF-8
     * @param maxBytes the most that the file may hold
     * @throws IOException if the file cannot be written or moved, or the line alone is too long for it
     */
    public static void append(Path file, String line, long maxBytes) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length > maxBytes) {
            throw new IOException("A line of " + bytes.length + " bytes is too long for " + file + ", which may hold "
                    + maxBytes + ".");
        }
        synchronized (ONE_AT_A_TIME) {
            boolean torn = isTorn(file.toFile());
            if (file.toFile().length() + bytes.length + (torn ? 1 : 0) > maxBytes) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                torn = false;
            }
            // Not a channel: an interrupt, which tests leave behind, closes those.
            try (OutputStream stream = new FileOutputStream(file.toFile(), true)) {
                if (torn) {
                    stream.write('\n');
                }
                stream.write(bytes);
            }
        }
    }

    private static boolean isTorn(File file) throws IOException {
        if (file.length() == 0) {
            return false;
        }
        try (RandomAccessFile written = new RandomAccessFile(file, "r")) {
            written.seek(written.length() - 1);
            return written.read() != '\n';
        }
    }
}
