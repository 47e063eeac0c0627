package dev.crumple.engine.scan;

import java.nio.file.Path;

/** Names files as findings print them: below the project's root, the same on every machine. */
public final class ProjectPaths {

    private final Path root;

    /**
     * Names files below a root.
     *
     * @param root the project's root
     */
    public ProjectPaths(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Names a file.
     *
     * @param file a file, usually below the root
     * @return its path from the root, with {@code /} between the names
     */
    public String of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path path = root.getRoot() != null && root.getRoot().equals(absolute.getRoot())
                ? root.relativize(absolute)
                : absolute;
        return path.toString().replace('\\', '/');
    }
}
