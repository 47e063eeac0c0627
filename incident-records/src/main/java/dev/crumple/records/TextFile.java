package dev.crumple.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads a file that ought to be text, whatever it turns out to be. */
final class TextFile {

    /** Far more than anybody writes after an incident, and little enough to read on every build. */
    static final int LARGEST = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** Returns the text with {@code \n} at the end of each line, or null after noting why there is none. */
    static @Nullable String read(Path file, FileFindings findings) {
        if (Files.isSymbolicLink(file)) {
            findings.invalid(1, "This is a symbolic link.", "Put the file itself here.");
            return null;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            findings.invalid(1, "This is not a file.", "Put a text file of this name here.");
            return null;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            findings.invalid(1, "The file cannot be read.", "See that the build may read it.");
            return null;
        }
        if (bytes.length > LARGEST) {
            findings.invalid(1, "The file is larger than 1 MiB.", "Move attachments out of it, into `evidence`.");
            return null;
        }
        return decode(bytes, findings);
    }

    static @Nullable String decode(byte[] bytes, FileFindings findings) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = withLineFeeds(out.flip().toString());
        if (result.isError()) {
            findings.invalid(lineAt(text, text.length()), "A byte here is no UTF-8.", "Save the file as UTF-8.");
            return null;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                findings.invalid(
                        lineAt(text, i),
                        String.format("The character U+%04X here is no text.", c),
                        "Remove it; save the file as plain text in UTF-8.");
                return null;
            }
        }
        return text;
    }

    private static String withLineFeeds(String text) {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int lineAt(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
