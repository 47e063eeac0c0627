package dev.crumple.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crumple.engine.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveritiesTest {

    @Test
    void refusesAnUnknownRuleAndNamesTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severities.read(Map.of("unproved-failuremode", "OFF")))
                .withMessage("There is no rule \"unproved-failuremode\" to give a severity to; "
                        + "the nearest is unproved-failure-mode.");
    }

    @Test
    void refusesAnUnknownSeverity() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severities.read(Map.of("stale-proof", "ignore")))
                .withMessage("The rule stale-proof cannot have the severity \"ignore\": write ERROR, WARNING or OFF.");
    }

    @Test
    void aProtectionThatNobodyMissesOnlyWarnsUnlessToldOtherwise() {
        assertThat(Severities.read(Map.of()).of("redundant-protection")).isEqualTo(Severity.WARNING);
        assertThat(Severities.read(Map.of("redundant-protection", "ERROR")).of("redundant-protection"))
                .isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"countermeasure-vague", "counterfactual-language", "blame-language", "hunch-in-status"})
    void aRuleOfLanguageOnlyWarnsUnlessToldOtherwise(String rule) {
        assertThat(Severities.DEFAULT.of(rule)).isEqualTo(Severity.WARNING);
        assertThat(Severities.read(Map.of(rule, "ERROR")).of(rule)).isEqualTo(Severity.ERROR);
    }

    @Test
    void everyOtherRuleFailsTheBuildUnlessToldOtherwise() {
        Severities severities = Severities.read(Map.of("stale-proof", "warning"));

        assertThat(severities.of("stale-proof")).isEqualTo(Severity.WARNING);
        assertThat(severities.of("unbound-feature")).isEqualTo(Severity.ERROR);
    }
}
