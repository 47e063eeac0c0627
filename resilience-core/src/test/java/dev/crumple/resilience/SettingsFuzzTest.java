package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is given to settings: it is in force, or refused by the one documented exception and nothing has changed. */
class SettingsFuzzTest {

    private static final List<String> MODES = List.of("row/down", "row/slow", "chart/down");
    private static final List<String> OTHER_MODES =
            List.of("row/dwon", "chart", "row/", "/", "", "row/down.x", "Row/down");
    private static final List<String> OTHER_NAMES = List.of("budgte", "waiting", "", "Budget", "in flight", "budget ");
    private static final List<String> VALUES = List.of(
            "1ms", "5ms", "20ms", "100ms", "1s", "3650d", "1", "2", "5", "10", "20", "50", "100%", "10000", " 7 ");
    private static final List<String> OTHER_VALUES = List.of(
            "", "0", "-1", "0ms", "101%", "10001", "3651d", "99999999999", "1.5", "fast", "null", "٣", "1ms\n", "%");

    private final Random random = new Random(20261120);
    private final Guards guards = Guards.create();
    private final Settings settings = guards.settings();
    private final Map<String, String> loaded = new TreeMap<>();
    private final Map<String, String> code = new TreeMap<>();

    @Feature(id = "row", criticality = Criticality.IMPORTANT)
    interface Row {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Popular titles.")
        @FailureMode(id = "slow", dependency = "recommender", when = Cause.SLOW, customerSees = "Popular titles.")
        @Budget(value = "100ms", reserve = "5ms")
        @Fallback(to = PopularRow.class)
        String row();
    }

    static class PopularRow implements Row {
        @Override
        public String row() {
            return "popular";
        }
    }

    @Feature(id = "chart", criticality = Criticality.OPTIONAL)
    interface Chart {
        @FailureMode(id = "down", dependency = "charts", when = Cause.THROWS, customerSees = "No chart.")
        @Budget("100ms")
        @Fallback(literal = "no chart")
        String chart();
    }

    @AfterEach
    void close() {
        guards.close();
    }

    @Test
    void allOrNothing() {
        guards.protect(Row.class, () -> "row");
        guards.protect(Chart.class, () -> "chart");
        int accepted = 0;
        int refused = 0;
        for (int round = 0; round < 4_000; round++) {
            Map<String, GuardSettings> before = inForce();
            try {
                change();
                accepted++;
                MODES.forEach(this::goesByTheStrongestSource);
            } catch (InvalidSettingsException e) {
                refused++;
                assertThat(e).hasMessageMatching("(?s).*\\S.*\\.");
                assertThat(inForce()).isEqualTo(before);
            }
        }
        assertThat(accepted).isGreaterThan(500);
        assertThat(refused).isGreaterThan(500);
    }

    private Map<String, GuardSettings> inForce() {
        Map<String, GuardSettings> all = new HashMap<>();
        MODES.forEach(mode -> all.put(mode, settings.of(mode)));
        return all;
    }

    private void change() {
        int kind = random.nextInt(4);
        if (kind == 0) {
            Map<String, String> texts = texts();
            settings.load(texts);
            loaded.clear();
            loaded.putAll(texts);
        } else if (kind == 1) {
            String mode = mode();
            settings.reset(mode);
            code.keySet().removeIf(key -> key.startsWith(mode + "."));
        } else {
            String mode = mode();
            Setting<?> setting = pick(Setting.all());
            code.put(mode + "." + setting, set(mode, setting));
        }
    }

    private <T extends Comparable<T>> String set(String mode, Setting<T> setting) {
        T value = value(setting);
        settings.set(mode, setting, value);
        return setting.text(value);
    }

    @SuppressWarnings("unchecked")
    private <T extends Comparable<T>> T value(Setting<T> setting) {
        boolean time = setting.in(settings.of("row/down")) instanceof Duration;
        int figure = random.nextInt(60) - 5;
        return (T) (time ? (Object) Duration.ofMillis(figure) : (Object) figure);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = random.nextInt(20) == 0
                    ? pick(OTHER_NAMES)
                    : pick(Setting.all()).name();
            texts.put(random.nextInt(30) == 0 ? noise() : mode() + "." + name, text());
        }
        return texts;
    }

    private String mode() {
        return random.nextInt(20) == 0 ? pick(OTHER_MODES) : pick(MODES);
    }

    private String text() {
        int kind = random.nextInt(20);
        return kind == 0 ? noise() : kind == 1 ? pick(OTHER_VALUES) : pick(VALUES);
    }

    private String noise() {
        return random.ints(random.nextInt(12), 0, 0x2FF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> T pick(List<T> candidates) {
        return candidates.get(random.nextInt(candidates.size()));
    }

    private void goesByTheStrongestSource(String mode) {
        Setting.all().forEach(setting -> goesByTheStrongestSource(mode, setting));
    }

    private <T extends Comparable<T>> void goesByTheStrongestSource(String mode, Setting<T> setting) {
        String sibling = mode.equals("row/down") ? "row/slow" : mode.equals("row/slow") ? "row/down" : mode;
        T found = setting.in(settings.of(mode));
        for (Map<String, String> source : List.of(code, loaded)) {
            String text = source.getOrDefault(mode + "." + setting, source.get(sibling + "." + setting));
            if (text != null) {
                assertThat(found).as(mode + "." + setting).isEqualTo(setting.parse(text));
                return;
            }
        }
        if (setting != Setting.RESERVE) {
            assertThat(found).as(mode + "." + setting).isEqualTo(setting.in(settings.declared(mode)));
        }
    }
}
