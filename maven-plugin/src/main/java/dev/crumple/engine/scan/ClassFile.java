package dev.crumple.engine.scan;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The outline of a class file, read by hand: whether it mentions what is looked for, and whether a reader that goes
 * deeper would get through it.
 *
 * @param major the version of its format: 61 for Java 17
 * @param mentions whether its constant pool holds one of the names
 * @param annotation whether it mentions one and is the type of an annotation
 */
record ClassFile(int major, boolean mentions, boolean annotation) {

    /** The newest format that ArchUnit reads: Java 27. */
    static final int NEWEST = 71;

    private static final int MAGIC = 0xCAFEBABE;

    private static final int ANNOTATION = 0x2000;

    /** What a declaration, a game day, a countermeasure or a binding names. */
    static final List<String> OURS =
            List.of("dev/crumple/annotations/", "dev/crumple/gameday/GameDay", "dev/crumple/resilience/Guards");

    /**
     * Reads an outline.
     *
     * @param names beginnings or parts of names, as class files write them
     * @throws DamagedClassFileException if the bytes are no whole class file
     */
    static ClassFile read(byte[] bytes, List<String> names) throws DamagedClassFileException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.getInt() != MAGIC) {
                throw new DamagedClassFileException();
            }
            in.getShort();
            int major = in.getShort();
            boolean mentions = mentionsInPool(
                    in, bytes, names.stream().map(ClassFile::bytes).toList());
            boolean annotation = mentions && (in.getShort() & ANNOTATION) != 0;
            // A newer format may add what this walk does not know; a class that mentions nothing is nobody's concern.
            if (mentions && major <= NEWEST) {
                walkMembers(in);
            }
            return new ClassFile(major, mentions, annotation);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new DamagedClassFileException();
        }
    }

    private static boolean mentionsInPool(ByteBuffer in, byte[] bytes, List<byte[]> names)
            throws DamagedClassFileException {
        boolean mentions = false;
        int size = Short.toUnsignedInt(in.getShort());
        for (int i = 1; i < size; i++) {
            int tag = in.get();
            switch (tag) {
                case 1 -> {
                    int length = Short.toUnsignedInt(in.getShort());
                    mentions = mentions || mentions(bytes, in.position(), length, names);
                    skip(in, length);
                }
                case 7, 8, 16, 19, 20 -> skip(in, 2);
                case 15 -> skip(in, 3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(in, 4);
                case 5, 6 -> {
                    skip(in, 8);
                    // Longs and doubles take two places in the pool.
                    i++;
                }
                default -> throw new DamagedClassFileException();
            }
        }
        return mentions;
    }

    private static boolean mentions(byte[] text, int from, int length, List<byte[]> names) {
        for (byte[] name : names) {
            int last = Math.min(from + length, text.length) - name.length;
            for (int start = from; start <= last; start++) {
                if (text[start] == name[0] && Arrays.equals(text, start, start + name.length, name, 0, name.length)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void walkMembers(ByteBuffer in) throws DamagedClassFileException {
        skip(in, 4);
        skip(in, 2 * Short.toUnsignedInt(in.getShort()));
        walkFieldsOrMethods(in);
        walkFieldsOrMethods(in);
        walkAttributes(in);
        if (in.hasRemaining()) {
            throw new DamagedClassFileException();
        }
    }

    private static void walkFieldsOrMethods(ByteBuffer in) {
        int members = Short.toUnsignedInt(in.getShort());
        for (int i = 0; i < members; i++) {
            skip(in, 6);
            walkAttributes(in);
        }
    }

    private static void walkAttributes(ByteBuffer in) {
        int attributes = Short.toUnsignedInt(in.getShort());
        for (int i = 0; i < attributes; i++) {
            skip(in, 2);
            skip(in, in.getInt());
        }
    }

    private static void skip(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
