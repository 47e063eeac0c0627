package dev.crumple.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Names exact bytes by their SHA-256. */
public final class Digest {

    private static final ClassValue<Optional<String>> OF_FILES = new ClassValue<>() {
        @Override
        protected Optional<String> computeValue(Class<?> type) {
            try (InputStream stream =
                    type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
                return stream == null ? Optional.empty() : Optional.of(of(stream.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private Digest() {}

    /**
     * Digests bytes.
     *
     * @param bytes the bytes of a class file, for instance
     * @return 64 lower-case hexadecimal digits
     */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * Digests a text in UTF-8.
     *
     * @param text the text
     * @return 64 lower-case hexadecimal digits
     */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Digests the file that a class was loaded from; read once for each class.
     *
     * @param type the class
     * @return the digest; empty for a class without a file of its own, such as a lambda
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Optional<String> ofFile(Class<?> type) {
        return OF_FILES.get(type);
    }
}
