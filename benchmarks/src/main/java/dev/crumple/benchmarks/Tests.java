package dev.crumple.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs tests that were generated, in this JVM. */
final class Tests {

    private Tests() {}

    static TestExecutionSummary run(List<String> types, Path... folders) throws IOException {
        List<URL> places = new ArrayList<>();
        for (Path folder : folders) {
            places.add(folder.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(places.toArray(URL[]::new))) {
            Thread.currentThread().setContextClassLoader(loader);
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            Launcher launcher = LauncherFactory.create();
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(types.stream()
                                    .map(DiscoverySelectors::selectClass)
                                    .toList())
                            .build(),
                    summary);
            return summary.getSummary();
        }
    }
}
