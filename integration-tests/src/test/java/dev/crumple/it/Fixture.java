package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a small service, to be changed and built. */
record Fixture(Path folder) {

    /** Copies the shop into an empty folder of its own. */
    static Fixture shop(String name) throws IOException {
        return copyOf("shop", name);
    }

    /** Copies a service into an empty folder of its own. */
    static Fixture copyOf(String service, String name) throws IOException {
        return copyOf(Path.of(System.getProperty("it.fixtures"), service), name);
    }

    static Fixture copyOf(Path service, String name) throws IOException {
        Path folder = Path.of(System.getProperty("it.work"), name);
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder.resolve(".mvn"));
        Fixture fixture = new Fixture(folder);
        fixture.copy(service, folder);
        return fixture;
    }

    void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(path -> !from.relativize(path).startsWith("target"))
                    .toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Replaces text that must be there. */
    Fixture change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(from);
        Files.writeString(path, before.replace(from, to));
        return this;
    }

    /** Adds the tests of one of its other folders. */
    Fixture add(String tests) throws IOException {
        copy(folder.resolve(tests), folder.resolve("src/test/java"));
        return this;
    }

    List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    Fixture rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to));
        return this;
    }

    /** The one line of a file that holds a text, as {@code path:line}. */
    String lineOf(String file, String text) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return file + ":" + (i + 1);
            }
        }
        throw new AssertionError(text + " is not in " + file);
    }

    MavenBuild maven(String... arguments) throws IOException, InterruptedException {
        return MavenBuild.run(folder, arguments);
    }
}
