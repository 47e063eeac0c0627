package dev.crumple.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;

/** What a class file mentions, from its constant pool alone. */
final class Pool {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private Pool() {}

    /**
     * Lists the types that the file names: those whose members it uses or that it makes, and its annotations.
     *
     * @param reader at the file
     * @param file its bytes
     * @param one gives the one text to keep for a name, so that a service of many classes holds each name once; null when
     *     nobody will ask for it
     * @throws RuntimeException if the file is damaged
     */
    static List<String> types(ClassReader reader, byte[] file, UnaryOperator<String> one) {
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> types = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset == 0) {
                continue;
            }
            int tag = file[offset - 1];
            if (tag == CLASS) {
                add(reader.readUTF8(offset, buffer), types, one);
            } else if (tag == UTF8 && isDescriptor(file, offset)) {
                String text =
                        new String(file, offset + 3, length(file, offset) - 2, java.nio.charset.StandardCharsets.UTF_8);
                add(text, types, one);
            }
        }
        return types;
    }

    private static void add(String name, List<String> types, UnaryOperator<String> one) {
        String kept = name == null || name.startsWith("[") ? null : one.apply(name);
        if (kept != null) {
            types.add(kept);
        }
    }

    /** An annotation is named by nothing but its descriptor. */
    private static boolean isDescriptor(byte[] file, int offset) {
        int length = length(file, offset);
        return length > 2 && file[offset + 2] == 'L' && file[offset + 1 + length] == ';';
    }

    private static int length(byte[] file, int offset) {
        return (file[offset] & 0xff) << 8 | (file[offset + 1] & 0xff);
    }
}
