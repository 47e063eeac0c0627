package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/configuration.md} shows is what happens. */
class ConfigurationDocsTest {

    private static final String MODE = "similar-titles/graph-slow";

    private final Guards guards = Guards.create();
    private String page;

    @Feature(id = "similar-titles", criticality = Criticality.OPTIONAL)
    interface SimilarTitles {
        @FailureMode(id = "graph-slow", dependency = "title-graph", when = Cause.SLOW, customerSees = "No row.")
        @Budget("150ms")
        @RemoveFeature
        Optional<String> similarTo(String title);
    }

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(Path.of("../docs/configuration.md"));
        guards.protect(SimilarTitles.class, title -> Optional.empty());
    }

    @AfterEach
    void close() {
        guards.close();
    }

    private List<String> blocks(String language) {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T extends Comparable<T>> void aRowGivesTheFormAndTheDefaultOfEachSetting(Setting<T> setting) {
        Matcher row = Pattern.compile("^\\| `" + setting + "` \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|", Pattern.MULTILINE)
                .matcher(page);

        assertThat(row.find()).isTrue();
        assertThat(row.group(1)).isEqualTo(setting.form());
        if (setting == Setting.BUDGET) {
            assertThat(row.group(2)).isEqualTo("`@Budget`");
        } else if (setting == Setting.RESERVE) {
            assertThat(row.group(2)).endsWith("a fifth of the budget in force");
        } else {
            String standard = setting.text(setting.in(guards.settings().declared(MODE)));
            assertThat(row.group(2)).matches("(.*else )?" + standard);
        }
    }

    static Stream<Setting<?>> settings() {
        return Setting.all().stream();
    }

    @Test
    void theJavaStandsHere() throws IOException {
        String here = Files.readString(Path.of("src/test/java/dev/crumple/resilience/ConfigurationDocsTest.java"))
                .lines()
                .map(String::strip)
                .reduce("", (lines, line) -> lines + line + "\n");

        assertThat(blocks("java"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(here)
                        .contains(block.lines().map(String::strip).reduce("", (lines, line) -> lines + line + "\n")));
    }

    @Test
    void codeChangesOneSettingOrTakesItsChangesBack() {
        Settings settings = guards.settings();
        settings.set("similar-titles/graph-slow", Setting.BUDGET, Duration.ofMillis(200));
        settings.reset("similar-titles/graph-slow");

        assertThat(settings.of(MODE)).isEqualTo(settings.declared(MODE));
    }

    @Test
    void thePropertiesCanBeLoaded(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.properties"), blocks("properties").get(0));

        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        guards.settings().load(properties);

        assertThat(guards.settings().of(MODE).budget()).isEqualTo(Duration.ofMillis(200));
        assertThat(guards.settings().of(MODE).inFlight()).isEqualTo(20);
    }

    @Test
    void theSystemPropertyIsInForceFromTheBindingOn() {
        Matcher option =
                Pattern.compile("-D(\\S+)=(\\S+) ").matcher(blocks("sh").get(0));
        assertThat(option.find()).isTrue();
        System.setProperty(option.group(1), option.group(2));
        try (Guards others = Guards.create()) {
            others.protect(SimilarTitles.class, title -> Optional.empty());
            assertThat(others.settings().of(MODE).budget()).isEqualTo(Duration.ofMillis(200));
        } finally {
            System.clearProperty(option.group(1));
        }
    }

    @Test
    void theWrongPropertiesGiveWhatThePageSays() throws IOException {
        Properties wrong = properties(blocks("properties").get(1));
        String said = page.split("gives\n\n```\n", 2)[1].split("\n```", 2)[0];

        assertThatThrownBy(() -> guards.settings().load(wrong))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(said);
    }
}
