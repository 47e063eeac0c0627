package dev.crumple.engine.excused;

import java.nio.file.Path;

/**
 * Names the files of findings from a folder below the project's root, the same wherever the build is started.
 *
 * @param projectRoot the folder that the paths of findings start from
 * @param folder the folder to start from
 */
record Below(Path projectRoot, Path folder) {

    /** Starts from the folder of a file. */
    static Below folderOf(Path file, Path projectRoot) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        return new Below(projectRoot.toAbsolutePath().normalize(), folder == null ? absolute : folder);
    }

    String path(String path) {
        Path file = projectRoot.resolve(path).normalize();
        boolean oneTree = file.getRoot() != null && file.getRoot().equals(folder.getRoot());
        return (oneTree ? folder.relativize(file) : file).toString().replace('\\', '/');
    }
}
