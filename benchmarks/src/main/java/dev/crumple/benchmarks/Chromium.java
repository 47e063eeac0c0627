package dev.crumple.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless browser that tells how long people wait for a page, by its own account. */
final class Chromium implements AutoCloseable {

    /**
     * A page answers when its first content is painted, its scripts have run, and no task of 50 ms or more is going on; two
     * seconds later there will be none any more.
     */
    private static final String OPENED = """
            return new Promise(done => {
              const tasks = [];
              new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({type: 'longtask', buffered: true});
              setTimeout(() => {
                const painted = performance.getEntriesByName('first-contentful-paint')[0].startTime;
                const ready = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;
                done([painted, Math.max(painted, ready, ...tasks.map(task => task.startTime + task.duration))]);
              }, 2000);
            });
            """;

    /** The browser knows of every key how long it took until what came of it was on the screen; 16 ms is the least it tells. */
    private static final String LISTEN = """
            window.longest = 16;
            new PerformanceObserver(list => list.getEntries().forEach(event => {
              window.longest = Math.max(window.longest, event.duration);
            })).observe({type: 'event', durationThreshold: 16});
            """;

    private static final String HEARD = "return new Promise(done => setTimeout(() => done(window.longest), 1000))";

    /** Selenium has no devices for every version of a browser, and says so; none is needed here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    /**
     * What people wait for.
     *
     * @param painted the first content, in milliseconds from the beginning of the page's load
     * @param answers the page answers, in milliseconds from the same moment
     * @param filtered the slowest key typed into the filter, in milliseconds until the next frame was shown
     */
    record Waits(double painted, double answers, double filtered) {}

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts the browser, where there is one. */
    static Optional<Chromium> start() {
        return program("chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> program("chromedriver").map(driver -> start(browser, driver)));
    }

    private static Chromium start(File browser, File driver) {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
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
                "--window-size=1280,900");
        ChromeDriver started = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
        started.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(1));
        return new Chromium(started);
    }

    /** Opens a report afresh, waits until it answers, and filters it by a word, key by key. */
    Waits open(Path page, String word) {
        driver.get("about:blank");
        driver.get(page.toUri().toString());
        List<?> opened = (List<?>) driver.executeScript(OPENED);
        WebElement search = driver.findElement(By.id("search"));
        search.click();
        driver.executeScript(LISTEN);
        word.codePoints().mapToObj(Character::toString).forEach(search::sendKeys);
        return new Waits(number(opened.get(0)), number(opened.get(1)), number(driver.executeScript(HEARD)));
    }

    /** Names the browser, such as {@code chrome 142.0}. */
    String version() {
        return driver.getCapabilities().getBrowserName() + " "
                + driver.getCapabilities().getBrowserVersion();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static double number(Object figure) {
        return ((Number) figure).doubleValue();
    }

    private static Optional<File> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
