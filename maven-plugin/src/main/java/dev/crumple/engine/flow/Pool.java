package dev.crumple.engine.flow;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/** The types that a class file mentions, from its constant pool alone. */
final class Pool {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private Pool() {}

    /**
     * Lists what the file mentions: names of classes, and the types within descriptors and annotations.
     *
     * @throws RuntimeException if the file is damaged or of a newer format
     */
    static Set<String> types(byte[] file) {
        ClassReader reader = new ClassReader(file);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> types = new HashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset == 0) {
                continue;
            }
            int tag = reader.readByte(offset - 1);
            if (tag == CLASS) {
                String name = reader.readUTF8(offset, buffer);
                if (name != null) {
                    addAll(name.startsWith("[") ? name : "L" + name + ";", types);
                }
            } else if (tag == UTF8) {
                addAll(utf8(reader, offset), types);
            }
        }
        return types;
    }

    private static String utf8(ClassReader reader, int offset) {
        int length = reader.readUnsignedShort(offset);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) reader.readByte(offset + 2 + i));
        }
        return text.toString();
    }

    private static void addAll(String descriptor, Set<String> types) {
        int start = descriptor.indexOf('L');
        while (start >= 0) {
            int end = start + 1;
            while (end < descriptor.length() && ";<:".indexOf(descriptor.charAt(end)) < 0) {
                end++;
            }
            if (end < descriptor.length() && end > start + 1) {
                types.add(descriptor.substring(start + 1, end));
            }
            start = descriptor.indexOf('L', end);
        }
    }
}
