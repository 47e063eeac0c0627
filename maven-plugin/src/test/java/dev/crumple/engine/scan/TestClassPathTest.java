package dev.crumple.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestClassPathTest {

    @TempDir
    Path folder;

    @BeforeEach
    void filesBesideThoseOfTheJdk() throws IOException {
        for (String name : List.of("com/example/Titles.class", "org/w3c/dom/Node.class", "java/util/List.class")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "of this class path");
        }
    }

    @Test
    void whatIsLookedUpByNameAndByResourceIsTheSameFile() throws IOException {
        try (TestClassPath classPath = new TestClassPath(List.of(folder))) {
            for (String name : List.of(
                    "com/example/Titles", "org/w3c/dom/Node", "java/util/List", "java/util/Map", "org/w3c/dom/Attr")) {
                assertThat(resource(classPath, name + ".class"))
                        .as(name)
                        .isEqualTo(classPath.file(name).orElseThrow());
            }
            assertThat(classPath.file("com/example/Titles"))
                    .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("of this class path"));
            assertThat(classPath.find("com/example/Gone.class")).isNull();
            assertThat(classPath.file("com/example/Gone")).isEmpty();
        }
    }

    @Test
    void severalThreadsLookUpAtOnce() {
        List<Path> ours = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .toList();
        List<String> names = List.of(
                "org/junit/jupiter/api/Test",
                "org/assertj/core/api/Assertions",
                "java/lang/String",
                "com/example/Gone");
        try (TestClassPath alone = new TestClassPath(ours);
                TestClassPath shared = new TestClassPath(ours)) {
            assertThat(IntStream.range(0, 400)
                            .parallel()
                            .mapToObj(number -> names.get(number % names.size()))
                            .filter(name -> !digests(shared, name).equals(digests(alone, name))))
                    .isEmpty();
        }
    }

    private static List<Object> digests(TestClassPath classPath, String name) {
        return List.of(classPath.file(name).map(Arrays::hashCode), classPath.digestOf(name.replace('/', '.')));
    }

    private static byte[] resource(TestClassPath classPath, String name) throws IOException {
        URL found = classPath.find(name);
        try (InputStream in = found.openStream()) {
            return in.readAllBytes();
        }
    }
}
