package dev.crumple.engine.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's one script. It is the same on every page: what people wrote never stands in it, and the page's policy
 * allows this text alone.
 */
final class Script {

    static final String TEXT = read();

    /** The source of scripts that the page allows, for its Content-Security-Policy. */
    static final String SOURCE = "'sha256-" + digest() + "'";

    private Script() {}

    private static String read() {
        try (InputStream in = Script.class.getResourceAsStream("page.js")) {
            if (in == null) {
                throw new IllegalStateException("page.js is missing from the plugin.");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
