package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The warm-up is a courtesy: nothing that goes wrong with it may keep a service from its guards. */
@Timeout(30)
class WarmUpTest {

    @Test
    void guardsAreMadeOnAThreadThatIsInterrupted() throws Exception {
        try (URLClassLoader anotherService = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> guards = anotherService.loadClass(Guards.class.getName());
            Thread.currentThread().interrupt();
            AutoCloseable made = (AutoCloseable) guards.getMethod("create").invoke(null);
            assertThat(Thread.interrupted()).isTrue();
            made.close();
        } finally {
            Thread.interrupted();
        }
    }

    private static URL[] classPath() throws Exception {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(WarmUpTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
