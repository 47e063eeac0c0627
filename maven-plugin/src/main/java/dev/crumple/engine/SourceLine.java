package dev.crumple.engine;

/**
 * A place in a file of the project.
 *
 * @param path the path below the project's root, with {@code /} between its names
 * @param line the line, from 1
 */
public record SourceLine(String path, int line) implements Comparable<SourceLine> {

    @Override
    public int compareTo(SourceLine other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return path + ":" + line;
    }
}
