package dev.crumple.engine;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads what a class file says of itself as a whole, by hand: its constant pool, its head, and whether the rest is there. */
final class ClassFileReader {

    private static final int MAGIC = 0xCAFEBABE;

    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    /** Packages of the JDK that every class uses: nobody asks who does. */
    private static final List<byte[]> COMMON = Stream.of(
                    "java/lang/", "java/util/", "java/io/", "java/time/", "java/math/")
            .map(name -> name.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final byte[] bytes;
    private final UnaryOperator<String> one;
    private int[] pool = new int[0];
    private int at;

    private ClassFileReader(byte[] bytes, UnaryOperator<String> one) {
        this.bytes = bytes;
        this.one = one;
    }

    /**
     * Reads a file.
     *
     * @param one gives the one text to keep for a name, so that a service of many classes holds each name once
     */
    static ClassFile read(String name, Path path, byte[] bytes, UnaryOperator<String> one) {
        try {
            return new ClassFileReader(bytes, one).read(name, path);
        } catch (IOException | IndexOutOfBoundsException damaged) {
            return ClassFile.damaged(name, path);
        }
    }

    private ClassFile read(String name, Path path) throws IOException {
        if (number(0) != MAGIC) {
            throw new IOException();
        }
        int major = half(6);
        findConstants();
        int access = half(at);
        List<String> above = new ArrayList<>();
        // Only java.lang.Object and descriptions of modules have no superclass.
        if (half(at + 4) != 0) {
            above.add(typeName(half(at + 4)));
        }
        int interfaces = half(at + 6);
        for (int i = 0; i < interfaces; i++) {
            above.add(typeName(half(at + 8 + 2 * i)));
        }
        at += 8 + 2 * interfaces;
        return new ClassFile(name, path, major, access, above, types(), isWhole());
    }

    private void findConstants() throws IOException {
        pool = new int[half(8)];
        at = 10;
        for (int i = 1; i < pool.length; i++) {
            pool[i] = at;
            int tag = bytes[at];
            switch (tag) {
                case UTF8 -> at += 3 + half(at + 1);
                case CLASS, 8, 16, 19, 20 -> at += 3;
                case 15 -> at += 4;
                case 3, 4, 9, 10, 11, 12, 17, 18 -> at += 5;
                case 5, 6 -> {
                    at += 9;
                    // Longs and doubles take two places in the pool.
                    i++;
                }
                default -> throw new IOException();
            }
        }
    }

    private List<String> types() throws IOException {
        List<String> types = new ArrayList<>();
        for (int place : pool) {
            int tag = place == 0 ? 0 : bytes[place];
            if (tag == CLASS) {
                int name = pool[half(place + 1)] + 3;
                if (!isCommon(name) && bytes[name] != '[') {
                    types.add(text(name, half(name - 2)));
                }
            } else if (tag == UTF8 && isDescriptor(place) && !isCommon(place + 4)) {
                // An annotation is named by nothing but its descriptor.
                types.add(text(place + 4, half(place + 1) - 2));
            }
        }
        return types;
    }

    private boolean isDescriptor(int place) {
        int length = half(place + 1);
        return length > 2 && bytes[place + 3] == 'L' && bytes[place + 2 + length] == ';';
    }

    private boolean isCommon(int start) {
        for (byte[] common : COMMON) {
            int end = start + common.length;
            if (end <= bytes.length && Arrays.equals(bytes, start, end, common, 0, common.length)) {
                return true;
            }
        }
        return false;
    }

    private String typeName(int constant) throws IOException {
        int name = pool[half(pool[constant] + 1)] + 3;
        return text(name, half(name - 2));
    }

    private String text(int start, int length) throws IOException {
        for (int i = start; i < start + length; i++) {
            if (bytes[i] < 0) {
                byte[] counted = new byte[length + 2];
                counted[0] = (byte) (length >> 8);
                counted[1] = (byte) length;
                System.arraycopy(bytes, start, counted, 2, length);
                return one.apply(new DataInputStream(new ByteArrayInputStream(counted)).readUTF());
            }
        }
        return one.apply(new String(bytes, start, length, StandardCharsets.ISO_8859_1));
    }

    /** A newer format may add what this walk does not know. */
    private boolean isWhole() {
        try {
            walkFieldsOrMethods();
            walkFieldsOrMethods();
            walkAttributes();
            return at == bytes.length;
        } catch (IndexOutOfBoundsException cut) {
            return false;
        }
    }

    private void walkFieldsOrMethods() {
        int members = half(at);
        at += 2;
        for (int i = 0; i < members; i++) {
            at += 6;
            walkAttributes();
        }
    }

    private void walkAttributes() {
        int attributes = half(at);
        at += 2;
        for (int i = 0; i < attributes; i++) {
            int length = number(at + 2);
            if (length < 0) {
                throw new IndexOutOfBoundsException();
            }
            at += 6 + length;
        }
    }

    private int half(int place) {
        return (bytes[place] & 0xff) << 8 | (bytes[place + 1] & 0xff);
    }

    private int number(int place) {
        return half(place) << 16 | half(place + 2);
    }
}
