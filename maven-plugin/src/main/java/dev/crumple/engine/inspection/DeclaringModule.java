package dev.crumple.engine.inspection;

import java.nio.file.Path;
import java.util.List;

/**
 * A module of the same service whose declarations are judged in another one.
 *
 * @param name its name, such as {@code com.example:titles}
 * @param classes the folder of its class files and resources
 * @param sourceRoots its source folders; none when only its class files are at hand
 */
public record DeclaringModule(String name, Path classes, List<Path> sourceRoots) {

    /** Copies the list. */
    public DeclaringModule {
        sourceRoots = List.copyOf(sourceRoots);
    }
}
