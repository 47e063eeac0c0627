package dev.crumple.engine.scan;

import dev.crumple.engine.ClassFolder;
import dev.crumple.evidence.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The class path on which the tests run, as a place to find class files; no class is ever loaded from it. Thread-safe. */
public final class TestClassPath implements AutoCloseable {

    private final URLClassLoader loader;
    private final ClassFiles files;
    private final Map<Path, ClassFolder> folders = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> digests = new ConcurrentHashMap<>();

    /**
     * Opens a class path.
     *
     * @param elements folders and jars, in order; missing ones hold nothing
     */
    public TestClassPath(List<Path> elements) {
        loader = new URLClassLoader(
                elements.stream().map(TestClassPath::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        files = new ClassFiles(elements);
    }

    /**
     * Gives an output folder, on the class path or not.
     *
     * @param path where it is
     * @return the folder, which is looked through once however often it is asked for
     */
    public ClassFolder folder(Path path) {
        return folders.computeIfAbsent(path, ClassFolder::new);
    }

    /**
     * Names the bytes of a class.
     *
     * @param binaryName the class
     * @return the SHA-256 of its class file, or nothing when there is none
     */
    public Optional<String> digestOf(String binaryName) {
        return digests.computeIfAbsent(binaryName, this::digest);
    }

    /**
     * Finds a class file.
     *
     * @param internalName the class, such as {@code java/lang/String}
     * @return its bytes, or nothing when there is none
     */
    public Optional<byte[]> file(String internalName) {
        return files.find(internalName + ".class");
    }

    /**
     * Lists the jars that are missing or damaged, of which a class loader says nothing.
     *
     * @return the jars, in order
     */
    public List<Path> unreadableJars() {
        return files.unreadableJars();
    }

    /** The class path is asked first: the JDK's loader searches all of its modules before it says that it has nothing. */
    @Nullable
    URL find(String name) {
        URL found = ClassFiles.isOfJdk(name) ? null : loader.findResource(name);
        return found == null ? loader.getResource(name) : found;
    }

    private Optional<String> digest(String binaryName) {
        return file(binaryName.replace('.', '/')).map(Digest::of);
    }

    private static URL url(Path element) {
        try {
            return element.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
