package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code docs/pages.md} shows is what runs here. */
@Timeout(30)
class PagesDocsTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Feature(id = "catalogue", criticality = Criticality.INDISPENSABLE)
    interface Catalogue {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Sorry.")
        @Budget("10s")
        @FailFast
        List<String> titles();
    }

    @Feature(id = "personalised-row", criticality = Criticality.IMPORTANT)
    interface Rows {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "No row.")
        @Budget("10s")
        @RemoveFeature
        List<String> titlesFor(String user);
    }

    @Feature(id = "similar-titles", criticality = Criticality.OPTIONAL)
    interface SimilarTitles {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "No row.")
        @Budget("10s")
        @RemoveFeature
        Optional<String> similarTo(String title);
    }

    @Test
    void theCodeOfThePageIsTheCodeOfThisTest() throws Exception {
        String source = unspaced(Files.readString(Path.of("src/test/java/dev/crumple/resilience/PagesDocsTest.java")));
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/pages.md")))
                .results()
                .map(block -> unspaced(block.group(1)))
                .toList();
        assertThat(blocks).hasSize(2).allSatisfy(block -> assertThat(source).contains(block));
    }

    private static String unspaced(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void thePageIsRenderedWithWhatIsThere() {
        try (Guards guards = Guards.builder().time(new FakeTime()).build()) {
            assertThat(page(guards, "ada")).isEqualTo("[all] [ada's] Optional.empty {similar-titles=FAILED}");
        }
    }

    private static String page(Guards guards, String user) {
        Catalogue catalogue = guards.protect(Catalogue.class, () -> List.of("all"));
        Rows rows = guards.protect(Rows.class, viewer -> List.of(viewer + "'s"));
        SimilarTitles similarTitles = guards.protect(SimilarTitles.class, title -> {
            throw new IllegalStateException("broken");
        });
        PageBudget home = guards.page(Duration.ofMillis(300), 200);
        try (PageBudget.Page page = home.open()) {
            PageBudget.Part<List<String>> row = page.part("personalised-row", () -> rows.titlesFor(user));
            PageBudget.Part<Optional<String>> similar =
                    page.part("similar-titles", () -> similarTitles.similarTo(user));
            List<String> titles =
                    page.part("catalogue", () -> catalogue.titles()).get();
            return render(titles, row.orElse(List.of()), similar.orElse(Optional.empty()), page.removed());
        }
    }

    private static String render(
            List<String> titles, List<String> row, Optional<String> similar, Map<String, Reason> removed) {
        return titles + " " + row + " " + similar + " " + removed;
    }
}
