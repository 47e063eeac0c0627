package dev.crumple.engine.report.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.report.ReportWriter;
import dev.crumple.engine.report.content.ReportComposer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A headless Chromium for a class of tests. Without one the tests are skipped, unless {@code crumple.browser=required} says
 * that there must be one.
 */
final class Browser implements BeforeAllCallback, AfterAllCallback {

    private @Nullable ChromeDriver driver;
    private @Nullable Path folder;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String sentence = "There is no chromium with chromedriver on the PATH, so that no page can be opened. "
                    + "Install both; Debian's packages are chromium and chromium-driver.";
            if (System.getProperty("crumple.browser", "").equals("required")) {
                fail(sentence);
            }
            abort(sentence);
        }
        folder = Files.createTempDirectory("browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow())
                        .build(),
                options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(1));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (driver != null) {
            driver.quit();
        }
        if (folder != null) {
            try (Stream<Path> left = Files.walk(folder)) {
                left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    ChromeDriver driver() {
        return Objects.requireNonNull(driver);
    }

    /** Opens the page of an assessment from its file, in light colours and on a screen of 1280 by 900. */
    void open(Assessment assessment, String fragment) throws IOException {
        Path page = ReportWriter.write(new ReportComposer(assessment).compose(), Objects.requireNonNull(folder));
        screen(1280, 900);
        medium("screen", "light");
        driver().get("about:blank");
        driver().get(page.toUri() + fragment);
    }

    void screen(int width, int height) {
        driver().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows the page as on {@code screen} or in {@code print}, in {@code light} or {@code dark}. */
    void medium(String medium, String colours) {
        driver().executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "media",
                                medium,
                                "features",
                                List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNull(driver().executeScript(script, arguments));
    }

    long number(String script, Object... arguments) {
        return ((Number) run("return " + script, arguments)).longValue();
    }

    private static Optional<File> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
