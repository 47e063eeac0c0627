package dev.crumple.engine.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Class files of folders, jars and the JDK. A class loader finds the same files, and takes several times as long to do it:
 * thousands of types of libraries are looked up in one build. Thread-safe.
 */
final class ClassFiles implements AutoCloseable {

    /** A folder, or a jar that is open; null is what cannot be read and holds nothing. */
    private record Element(Path path, @Nullable JarFile jar) {}

    private final List<Path> paths;
    private @Nullable List<Element> elements;

    ClassFiles(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /** Lists the jars that are missing or damaged. */
    List<Path> unreadableJars() {
        return opened().stream()
                .filter(element -> element.jar() == null && !Files.isDirectory(element.path()))
                .map(Element::path)
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
    }

    /** Finds a file by its path on the class path; a damaged one is as good as none. */
    Optional<byte[]> find(String path) {
        try {
            if (isOfJdk(path)) {
                Optional<byte[]> found = ofPlatform(path);
                return found.isPresent() ? found : ofElements(path);
            }
            Optional<byte[]> found = ofElements(path);
            return found.isPresent() ? found : ofPlatform(path);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Tells whether a class path cannot replace this file, when the JDK has it. */
    static boolean isOfJdk(String path) {
        return path.startsWith("java/") || path.startsWith("javax/") || path.startsWith("jdk/");
    }

    private static Optional<byte[]> ofPlatform(String path) throws IOException {
        try (InputStream file = ClassLoader.getPlatformClassLoader().getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        }
    }

    private Optional<byte[]> ofElements(String path) throws IOException {
        for (Element element : opened()) {
            Optional<byte[]> found = in(element, path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> in(Element element, String path) throws IOException {
        JarFile jar = element.jar();
        if (jar == null) {
            Path file = element.path().resolve(path);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        }
        ZipEntry entry = jar.getJarEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream file = jar.getInputStream(entry)) {
            return Optional.of(file.readAllBytes());
        }
    }

    private synchronized List<Element> opened() {
        List<Element> known = elements;
        if (known == null) {
            known = paths.stream().map(ClassFiles::open).toList();
            elements = known;
        }
        return known;
    }

    private static Element open(Path path) {
        if (!Files.isRegularFile(path)) {
            return new Element(path, null);
        }
        try {
            return new Element(path, new JarFile(path.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion()));
        } catch (IOException damaged) {
            return new Element(path, null);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        List<Element> known = elements;
        if (known != null) {
            for (Element element : known) {
                JarFile jar = element.jar();
                if (jar != null) {
                    jar.close();
                }
            }
        }
    }
}
