package dev.crumple.openfeature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.SwitchProvider;
import dev.crumple.resilience.Switches;
import dev.openfeature.sdk.OpenFeatureAPI;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/switches.md} shows, word by word. */
@Timeout(60)
class SwitchesDocsTest {

    private static final Path GUIDE = Path.of("../docs/switches.md");
    private static final Path HERE = Path.of("src/test/java/dev/crumple/openfeature/SwitchesDocsTest.java");
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Feature(id = "similar-titles", criticality = Criticality.OPTIONAL)
    interface SimilarTitles {
        @FailureMode(id = "graph-slow", dependency = "graph", when = Cause.SLOW, customerSees = "No row.")
        @Budget("10s")
        @RemoveFeature
        Optional<String> row();
    }

    private final StringWriter said = new StringWriter();
    private final PrintWriter out = new PrintWriter(said);

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).reduce("", (above, line) -> above + "\n" + line);
    }

    @Test
    void whatTheGuideShowsIsPartOfThisTest() throws IOException {
        String here = withoutIndentation(Files.readString(HERE));
        List<String> shown = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> withoutIndentation(block.group(1)))
                .toList();
        assertThat(shown).hasSize(5).allSatisfy(block -> assertThat(here).contains(block));
    }

    @Test
    void theOperatorsHandle() {
        Guards guards = Guards.builder().overloadAt(0.7).build();
        try (guards) {
            SimilarTitles titles = guards.protect(SimilarTitles.class, () -> Optional.of("row"));

            Switches switches = guards.switches();
            switches.remove("similar-titles", "mira, surge of traffic");
            for (Switches.State state : switches.states()) {
                out.println(state.feature() + (state.removed() ? " is off: " + state.removals() : " is on"));
            }
            assertThat(titles.row()).isEmpty();
            switches.restore("similar-titles");

            assertThat(titles.row()).isPresent();
            assertThat(said.toString()).contains("similar-titles is off", "mira", "OPERATOR");
        }
    }

    @Test
    void aFleet(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("flags"), "crumple.similar-titles.removed=true");
        FileProvider provider = new FileProvider(file);
        OpenFeatureAPI api = OpenFeatureAPI.createIsolated();
        try (Guards guards = Guards.create()) {
            SimilarTitles titles = guards.protect(SimilarTitles.class, () -> Optional.of("row"));

            api.setProvider(provider); // Do not wait for it: the service starts without its flags, too.
            OpenFeatureSwitches fleet = OpenFeatureSwitches.mirror(api.getClient(), guards.switches());

            await().until(() -> titles.row().isEmpty());
            await().until(() -> guards.switches().providerHealth().orElseThrow().age() != null);

            Optional<SwitchProvider.Health> health = guards.switches().providerHealth();
            out.println(health.map(known -> known.problem() == null ? "well" : known.age() + " old: " + known.problem())
                    .orElse("no provider"));

            assertThat(said.toString()).isEqualToIgnoringNewLines("well");
            fleet.close();
        } finally {
            api.shutdown();
        }
    }

    @Test
    void aProviderOfOnesOwn() {
        Map<String, String> config = new ConcurrentHashMap<>(Map.of("off.similar-titles", "true"));
        try (Guards guards = Guards.create()) {
            SimilarTitles titles = guards.protect(SimilarTitles.class, () -> Optional.of("row"));

            SwitchProvider provider = guards.switches().provider("our-config");
            provider.onBound(
                    feature -> provider.decide(feature, config.containsKey("off." + feature), "off." + feature));
            provider.confirmed();

            assertThat(titles.row()).isEmpty();
        }
    }
}
