package dev.crumple.engine.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.crumple.engine.Assessment;
import dev.crumple.engine.report.Marquee;
import dev.crumple.engine.report.Services;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class ReportInTheBrowserTest {

    private static final String SHOWN = "[...document.querySelectorAll('.mode')].filter(card => !card.hidden)";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void searchLeavesTheFailureModesThatSayEveryWord() throws IOException {
        BROWSER.open(Marquee.assessment(), "");

        find("#search").sendKeys("popular TITLES hangs");
        assertThat(shown()).isEmpty();
        assertThat(find("#nothing").isDisplayed()).isTrue();

        find("#clear").click();
        find("#search").sendKeys("popular Titles");
        assertThat(shown()).containsExactly("personalised-row/recommender-down", "personalised-row/recommender-empty");
        assertThat(find("#shown").getText()).isEqualTo("2 of 4 shown");
        assertThat(find("#feature-sign-in").isDisplayed()).isFalse();
    }

    @Test
    void theFilterShowsWhatWasNeverRehearsed() throws IOException {
        BROWSER.open(Marquee.assessment(), "");

        choose("show", "unrehearsed");

        assertThat(shown()).containsExactly("personalised-row/recommender-empty");
    }

    @Test
    void theOrderPutsTheWorstFirstAndGoesBack() throws IOException {
        BROWSER.open(Marquee.assessment(), "");

        choose("order", "worst");
        assertThat(shown()).startsWith("personalised-row/recommender-empty").endsWith("similar-titles/graph-slow");

        choose("order", "tightest");
        assertThat(shown()).startsWith("personalised-row/recommender-down");

        choose("order", "");
        assertThat(shown()).startsWith("sign-in/accounts-down");
        assertThat(find("#feature-sign-in").isDisplayed()).isTrue();
    }

    @Test
    void aDeepLinkShowsItsFailureMode() throws IOException {
        BROWSER.open(Services.of(1000), "#feature-150/mode-750");

        assertThat(isInView("feature-150/mode-750")).isTrue();
    }

    @Test
    void aLinkToAFailureModeThatIsFilteredAwayShowsIt() throws IOException {
        BROWSER.open(Marquee.assessment(), "");
        find("#search").sendKeys("nothing says this");

        BROWSER.run("location.hash = '#similar-titles/graph-slow'; return true");
        BROWSER.run("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");

        assertThat(shown()).hasSize(4);
        assertThat(isInView("similar-titles/graph-slow")).isTrue();
    }

    @Test
    void theMapLeadsToAFailureMode() throws IOException {
        BROWSER.open(Marquee.assessment(), "");

        find(".map a[href='#similar-titles/graph-slow'] text").click();

        assertThat(isInView("similar-titles/graph-slow")).isTrue();
    }

    @Test
    void everythingIsReachedByTheKeyboard() throws IOException {
        BROWSER.open(Marquee.assessment(), "");
        WebElement body = find("body");

        body.sendKeys(Keys.TAB);
        assertThat(BROWSER.run("return document.activeElement.className")).isEqualTo("skip");

        body.sendKeys("/");
        assertThat(BROWSER.run("return document.activeElement.id")).isEqualTo("search");
        find("#search").sendKeys("popular", Keys.ESCAPE);
        assertThat(shown()).hasSize(4);

        assertThat(BROWSER.number("[...document.querySelectorAll('a[href], input, select, summary')]"
                        + ".filter(e => e.tabIndex < 0).length"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 1000})
    void aPhoneNeedsNoScrollingToTheSide(int failureModes) throws IOException {
        BROWSER.open(Services.of(failureModes), "");
        BROWSER.screen(360, 740);

        assertThat(isWiderThanTheScreen()).isFalse();
        assertThat(shown()).hasSize(failureModes);
    }

    @Test
    void darkIsDark() throws IOException {
        BROWSER.open(Marquee.assessment(), "");
        String light = background();

        BROWSER.medium("screen", "dark");

        assertThat(background()).isNotEqualTo(light);
        assertThat(BROWSER.number("getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"
                        + ".reduce((sum, part) => sum + Number(part), 0)"))
                .isLessThan(150);
    }

    @Test
    void paperShowsEverythingWhateverIsFiltered() throws IOException {
        BROWSER.open(Marquee.assessment(), "");
        find("#search").sendKeys("nothing says this");

        BROWSER.medium("print", "light");

        assertThat(BROWSER.number("[...document.querySelectorAll('.mode')].filter(c => c.offsetHeight > 0).length"))
                .isEqualTo(4);
        assertThat(find("#tools").isDisplayed()).isFalse();

        BROWSER.run("window.dispatchEvent(new Event('beforeprint')); return true");
        assertThat(BROWSER.number("document.querySelectorAll('details').length"))
                .isPositive();
        assertThat(BROWSER.number("document.querySelectorAll('details:not([open])').length"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
    void nothingIsInTheWayOfPeopleWhoSeeOrMoveOtherwise(String colours, int width) throws IOException {
        for (Assessment assessment : List.of(Marquee.assessment(), Services.saying("a text"), Services.of(0))) {
            BROWSER.open(assessment, "");
            BROWSER.screen(width, 900);
            BROWSER.medium("screen", colours);

            List<Rule> broken = new AxeBuilder().analyze(BROWSER.driver()).getViolations();

            assertThat(broken)
                    .extracting(rule -> rule.getId() + " " + rule.getNodes())
                    .isEmpty();
        }
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() throws IOException {
        for (String text : List.of(
                Services.HOSTILE,
                "🎬".repeat(5_000),
                "w".repeat(10_000),
                "line\n".repeat(20),
                "\u202Eevil \"'`<!--",
                "العميل يرى العناوين الشائعة")) {
            BROWSER.open(Services.saying(text), "");
            BROWSER.screen(360, 740);

            assertThat(BROWSER.driver().getTitle()).isEqualTo("shop: failure modes");
            assertThat(BROWSER.number("document.scripts.length")).isEqualTo(1);
            assertThat(BROWSER.number("document.querySelectorAll('[onload], main b').length"))
                    .isZero();
            assertThat(BROWSER.run("return document.querySelector('.sees').textContent"))
                    .isEqualTo(text);
            assertThat(find("#tools").isDisplayed()).isTrue();
            assertThat(isWiderThanTheScreen()).isFalse();
        }
    }

    @Test
    void textFromTheRightStandsAtTheRight() throws IOException {
        BROWSER.open(Services.saying("العميل يرى العناوين الشائعة"), "");

        assertThat(BROWSER.run("return getComputedStyle(document.querySelector('.sees')).direction"))
                .isEqualTo("rtl");
    }

    @Test
    void anEffectOfTwentyLinesKeepsThem() throws IOException {
        BROWSER.open(Services.saying("one\n".repeat(20).strip()), "");

        assertThat(BROWSER.number("Math.round(document.querySelector('.sees').getBoundingClientRect().height"
                        + " / parseFloat(getComputedStyle(document.querySelector('.sees')).lineHeight))"))
                .isEqualTo(20);
    }

    @Test
    void thePageReadsWithoutItsScript() throws IOException {
        BROWSER.open(Marquee.assessment(), "");
        BROWSER.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            BROWSER.driver().navigate().refresh();

            assertThat(find("#tools").isDisplayed()).isFalse();
            assertThat(find("#modes").getText()).contains("Everybody sees the popular titles of their country.");
        } finally {
            BROWSER.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> shown() {
        return (List<String>) BROWSER.run("return " + SHOWN + ".map(card => card.id)");
    }

    private static void choose(String select, String value) {
        BROWSER.run(
                "const select = document.getElementById(arguments[0]); select.value = arguments[1];"
                        + "select.dispatchEvent(new Event('change')); return true",
                select,
                value);
    }

    private static boolean isInView(String id) {
        return (Boolean) BROWSER.run(
                "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                        + "return box.top >= 0 && box.top < innerHeight",
                id);
    }

    private static boolean isWiderThanTheScreen() {
        return (Boolean)
                BROWSER.run("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private static String background() {
        return (String) BROWSER.run("return getComputedStyle(document.body).backgroundColor");
    }

    private static WebElement find(String css) {
        return BROWSER.driver().findElement(By.cssSelector(css));
    }
}
