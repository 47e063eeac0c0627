package dev.crumple.engine.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** What a class file mentions, from its constant pool alone. */
final class Pool {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    /** Packages of the JDK in which no client is: nobody asks for what every class uses. */
    private static final List<byte[]> COMMON = Stream.of(
                    "java/lang/", "java/util/", "java/io/", "java/time/", "java/math/")
            .map(name -> name.getBytes(StandardCharsets.UTF_8))
            .toList();

    private Pool() {}

    /**
     * Lists the types that the file names: those whose members it uses or that it makes, and its annotations.
     *
     * @param reader at the file
     * @param file its bytes
     * @param one gives the one text to keep for a name, so that a service of many classes holds each name once
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
                int name = reader.getItem(reader.readUnsignedShort(offset));
                if (!isCommon(file, name + 2) && file[name + 2] != '[') {
                    types.add(one.apply(reader.readUTF8(offset, buffer)));
                }
            } else if (tag == UTF8 && isDescriptor(file, offset) && !isCommon(file, offset + 3)) {
                types.add(one.apply(new String(file, offset + 3, length(file, offset) - 2, StandardCharsets.UTF_8)));
            }
        }
        return types;
    }

    private static boolean isCommon(byte[] file, int start) {
        for (byte[] common : COMMON) {
            int end = start + common.length;
            if (end <= file.length && Arrays.equals(file, start, end, common, 0, common.length)) {
                return true;
            }
        }
        return false;
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
