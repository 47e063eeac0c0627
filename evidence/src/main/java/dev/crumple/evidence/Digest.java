package dev.crumple.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names exact bytes by their SHA-256. */
public final class Digest {

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
}
