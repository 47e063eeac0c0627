package dev.crumple.engine.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.records.Runbook.Use;
import dev.crumple.records.metrics.Effort;
import dev.crumple.records.metrics.Minutes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffortWordingTest {

    private static final Effort NONE = new Effort(Map.of(), null, Map.of());

    @Test
    void saysWhatFrictionCostTogetherAndByWhatItWasAbout() {
        assertThat(EffortWording.friction(NONE)).isEqualTo("none is written down");
        assertThat(EffortWording.friction(new Effort(
                        Map.of(
                                "docs", new Minutes(10, false, 2, 1),
                                "access", new Minutes(62, false, 1, 0),
                                "tool", new Minutes(0, false, 0, 2)),
                        null,
                        Map.of())))
                .isEqualTo("1 h 12 (access 1 h 02, docs 10 min, tool unsaid); the minutes are unsaid in 3");
    }

    @Test
    void addsNothingUpWhereNobodyWroteMinutes() {
        Effort unsaid = new Effort(
                Map.of("docs", new Minutes(0, false, 0, 1), "contact", new Minutes(0, false, 0, 2)), null, Map.of());

        assertThat(EffortWording.friction(unsaid)).isEqualTo("contact, docs; the minutes are unsaid in 3");
    }

    @Test
    void saysHowLongPeopleWorkedAfterHoursOnlyWhereTheHoursAreKnown() {
        assertThat(EffortWording.afterHours(NONE)).isNull();
        assertThat(EffortWording.afterHours(new Effort(Map.of(), new Minutes(320, true, 2, 1), Map.of())))
                .isEqualTo("about 5 h 20 from detection to mitigation of 2 incidents; the times are unsaid in 1");
        assertThat(EffortWording.afterHours(new Effort(Map.of(), new Minutes(0, false, 1, 0), Map.of())))
                .isEqualTo("0 min from detection to mitigation of 1 incident");
    }

    @Test
    void saysOfWhatUseRunbooksWere() {
        assertThat(EffortWording.runbooks(NONE)).isEqualTo("none is named");
        assertThat(EffortWording.runbooks(new Effort(Map.of(), null, Map.of(Use.NOT_FOUND, 1, Use.RIGHT, 3))))
                .isEqualTo("3 right, 1 not found");
    }
}
