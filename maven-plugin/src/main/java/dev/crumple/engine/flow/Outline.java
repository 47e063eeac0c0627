package dev.crumple.engine.flow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * What the constant pool of a service's class file tells without reading on.
 *
 * @param name the type's internal name
 * @param supertypes internal names of its superclass and interfaces
 * @param mentioned the service's own types that it mentions
 * @param mentionsClient whether it mentions a name of the catalogue
 * @param file where it stands
 */
record Outline(String name, List<String> supertypes, List<String> mentioned, boolean mentionsClient, Path file) {

    private static final int CLASS = 7;
    private static final int TEXT = 1;

    /**
     * Reads an outline.
     *
     * @param own the service's types, by name, as the one text to keep for each
     * @return the outline; null when the bytes are no class file that can be read
     */
    static @Nullable Outline read(byte[] bytes, Path file, Names clients, Map<String, String> own) {
        try {
            ClassReader reader = new ClassReader(bytes);
            List<String> mentioned = new ArrayList<>();
            boolean mentions = false;
            for (int item = 1; item < reader.getItemCount(); item++) {
                int offset = reader.getItem(item);
                if (offset == 0) {
                    continue;
                }
                int tag = bytes[offset - 1];
                if (tag == TEXT) {
                    int length = reader.readUnsignedShort(offset);
                    mentions = mentions || clients.begin(bytes, offset + 2, length);
                } else if (tag == CLASS) {
                    int text = reader.getItem(reader.readUnsignedShort(offset));
                    int length = reader.readUnsignedShort(text);
                    String known = own.get(new String(bytes, text + 2, length, StandardCharsets.ISO_8859_1));
                    if (known != null) {
                        mentioned.add(known);
                    }
                }
            }
            List<String> supertypes = new ArrayList<>(List.of(reader.getInterfaces()));
            if (reader.getSuperName() != null) {
                supertypes.add(reader.getSuperName());
            }
            return new Outline(reader.getClassName(), List.copyOf(supertypes), List.copyOf(mentioned), mentions, file);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null; // The scan refuses damaged and newer class files with a sentence.
        }
    }
}
