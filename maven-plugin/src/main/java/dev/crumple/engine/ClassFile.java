package dev.crumple.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * What a class file says of itself as a whole. Most files of a service matter to nobody for more than that.
 *
 * @param name the internal name of its class by where it lies, such as {@code com/example/Shop}
 * @param path where it is
 * @param major the version of its format: 61 for Java 17; 0 when it is so damaged that it says nothing
 * @param access the flags of its class
 * @param above the internal names of the superclass, when there is one, and of the interfaces
 * @param types the types that it names, those whose members it uses or that it makes, and its annotations; packages that every
 *     class uses aside
 * @param whole whether a reader that goes deeper would get through it
 */
public record ClassFile(
        String name, Path path, int major, int access, List<String> above, List<String> types, boolean whole) {

    /** The newest format that is read: Java 27. */
    public static final int NEWEST = 71;

    private static final int ANNOTATION = 0x2000;

    /** Copies the lists. */
    public ClassFile {
        above = List.copyOf(above);
        types = List.copyOf(types);
    }

    static ClassFile damaged(String name, Path path) {
        return new ClassFile(name, path, 0, 0, List.of(), List.of(), false);
    }

    /**
     * Tells whether the file is so damaged that it says nothing.
     *
     * @return true when not even the names in it can be read
     */
    public boolean isDamaged() {
        return major == 0;
    }

    /**
     * Tells whether the class is newer than anything that is read.
     *
     * @return true when its format is
     */
    public boolean isTooNew() {
        return major > NEWEST;
    }

    /**
     * Tells whether the class is the type of an annotation.
     *
     * @return true when it is
     */
    public boolean isAnnotation() {
        return (access & ANNOTATION) != 0;
    }
}
