package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of all zones and years, from fixed seeds: each is read as the JDK reads it, or refused with a sentence. */
class GeneratedTimesTest {

    private static final int MANY = 20_000;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final List<String> ZONES = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));

    private final Random random = new Random(1969_12_31);
    private final List<RecordFinding> findings = new ArrayList<>();

    private Optional<Moment> read(String written, ZoneId zone, Precision precision) {
        return new MomentReader(RecordZone.of(zone), new FileFindings("record.md", findings))
                .read(new YamlValue.Text(written, 7), precision);
    }

    private Optional<Moment> read(String written, ZoneId zone) {
        return read(written, zone, null);
    }

    private LocalDateTime anyTime() {
        return LocalDateTime.of(1, 1, 2, 0, 0).plusMinutes((long) (random.nextDouble() * 9997L * 365 * 24 * 60));
    }

    @Test
    void everyOffsetIsRead() {
        for (int i = 0; i < MANY; i++) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(2 * 18 * 60 + 1) - 18 * 60) * 60);
            OffsetDateTime time = anyTime().atOffset(offset);
            String written = MINUTES.format(time) + offset.getId();

            Optional<Moment> read = read(written, null);

            assertThat(read).as(written).map(Moment::earliest).contains(time.toInstant());
            assertThat(read).as(written).map(Moment::day).contains(time.toLocalDate());
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void everyLocalTimeOfEveryZoneIsOneInstantOrWasSkippedOrCameTwice() {
        int skipped = 0;
        int twice = 0;
        for (int i = 0; i < MANY; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalDateTime time = i % 2 == 0 ? anyTime() : nearAChange(zone);
            String written = MINUTES.format(time);
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time.withSecond(0));

            Optional<Moment> read = read(written, zone);

            if (offsets.size() == 1) {
                assertThat(read)
                        .as(written + zone)
                        .map(Moment::earliest)
                        .contains(time.withSecond(0).toInstant(offsets.get(0)));
            } else {
                assertThat(read).as(written + zone).isEmpty();
                assertThat(findings.get(findings.size() - 1).what())
                        .isEqualTo("`" + written + "`" + (offsets.isEmpty() ? " was skipped" : " came twice") + " in "
                                + zone + " when the clocks changed.");
                skipped += offsets.isEmpty() ? 1 : 0;
                twice += offsets.isEmpty() ? 0 : 1;
            }
        }
        assertThat(findings).hasSize(skipped + twice);
        assertThat(skipped).isPositive();
        assertThat(twice).isPositive();
    }

    private LocalDateTime nearAChange(ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.ofEpochSecond(random.nextInt()));
        return (change == null ? anyTime() : change.getDateTimeBefore()).plusMinutes(random.nextInt(241) - 120);
    }

    @Test
    void everyDayIsAsLongAsItWasInItsZone() {
        for (int i = 0; i < MANY; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalDate day = (i % 2 == 0 ? anyTime() : nearAChange(zone)).toLocalDate();

            Moment read = read(day.toString(), zone).orElseThrow();

            assertThat(read.earliest())
                    .as(day + " " + zone)
                    .isEqualTo(day.atStartOfDay(zone).toInstant());
            assertThat(read.latest())
                    .isEqualTo(day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
            assertThat(read.day()).isEqualTo(day);
            assertThat(read.toTheMinute()).isFalse();
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-04T09:45+05:30",
                "2019-02-04T09:45-03:30",
                "2019-02-04T09:45+12:45",
                "2019-02-04T09:45-00:00",
                "0001-01-01T00:00Z",
                "9999-12-31T23:59Z",
                "2016-12-31T23:59:59.999999999Z"
            })
    void halfHoursMinusZeroAndTheEndsOfTheCalendarAreRead(String written) {
        assertThat(read(written, null))
                .map(Moment::earliest)
                .contains(OffsetDateTime.parse(written).toInstant());
        assertThat(findings).isEmpty();
    }

    @Test
    void precisionMakesATimeRoughADayOrNone() {
        for (int i = 0; i < 1000; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            String written = MINUTES.format(anyTime()) + "Z";
            Instant at = OffsetDateTime.parse(written).toInstant();

            assertThat(read(written, zone, Precision.APPROXIMATE)).hasValueSatisfying(moment -> {
                assertThat(moment.earliest()).isEqualTo(at);
                assertThat(moment.toTheMinute()).isFalse();
                assertThat(moment.isOnlyADay()).isFalse();
            });
            assertThat(read(written, zone, Precision.DAY)).hasValueSatisfying(moment -> {
                assertThat(moment.day()).isEqualTo(at.atZone(zone).toLocalDate());
                assertThat(at).isBetween(moment.earliest(), moment.latest());
            });
        }
        assertThat(findings).isEmpty();
    }

    /** An hour of one digit, a blank, an offset without a colon: whatever is mended is then read. */
    @Test
    void slipsAreMended() {
        int mended = 0;
        for (int i = 0; i < MANY; i++) {
            String good = MINUTES.format(anyTime()) + (random.nextBoolean() ? "Z" : "+0" + random.nextInt(10) + ":30");
            String slip = slip(good);
            findings.clear();
            Optional<Moment> read = read(slip, ZoneOffset.UTC);
            if (read.isPresent()) {
                assertThat(findings).as(slip).isEmpty();
                continue;
            }
            assertThat(findings).as(slip).hasSize(1);
            String remedy = findings.get(0).remedy();
            if (remedy.startsWith("Write `")) {
                mended++;
                assertThat(read(remedy.substring(7, remedy.length() - 2), ZoneOffset.UTC))
                        .as(slip + " → " + remedy)
                        .isPresent();
            }
        }
        assertThat(mended).isGreaterThan(MANY / 4);
    }

    @Test
    void windowsAreRefusedExactlyWhenOneEndsTooEarlyOrBeginsBeforeTheLastHasEnded() {
        int refused = 0;
        for (int i = 0; i < MANY / 10; i++) {
            int[] minutes = random.ints(4, 0, 60).toArray();
            if (i % 2 == 0) {
                Arrays.sort(minutes);
            }
            findings.clear();
            windows("""
                    impact-windows:
                    - {from: 2026-10-25T00:%02dZ, to: 2026-10-25T00:%02dZ}
                    - {from: 2026-10-25T00:%02dZ, to: 2026-10-25T00:%02dZ}
                    """.formatted(Arrays.stream(minutes).boxed().toArray()));

            boolean fit = minutes[0] < minutes[1] && minutes[1] <= minutes[2] && minutes[2] < minutes[3];
            assertThat(findings.isEmpty()).as(Arrays.toString(minutes)).isEqualTo(fit);
            refused += fit ? 0 : 1;
        }
        assertThat(refused).isBetween(MANY / 50, MANY / 10 - MANY / 50);
    }

    private void windows(String yaml) {
        FileFindings found = new FileFindings("record.md", findings);
        YamlValue.Mapping map = Objects.requireNonNull(YamlReader.read(yaml, found));
        Fields fields = Fields.of("a record", map, IncidentReader.KNOWN, found);
        assertThat(new ImpactWindows(fields, new MomentReader(RecordZone.of(null), found)).read(Map.of()))
                .extracting(ImpactWindow::line)
                .containsExactly(2, 3);
    }

    private String slip(String good) {
        return switch (random.nextInt(6)) {
            case 0 -> good.replace("T0", "T");
            case 1 -> good.replace('T', ' ');
            case 2 -> good.replaceFirst(":(\\d\\d)$", "$1");
            case 3 -> good.replaceFirst(":30$", "");
            case 4 -> good.replace("Z", " UTC");
            default -> good.substring(0, random.nextInt(good.length()));
        };
    }

    @Test
    void whateverIsWrittenIsReadOrRefusedOnce() {
        String letters = "0123456789-:TZ+.~? PtzUC";
        for (int i = 0; i < MANY; i++) {
            StringBuilder written = new StringBuilder(random.nextBoolean() ? "2026-10-25T" : "");
            for (int length = random.nextInt(20); length >= 0; length--) {
                written.append(letters.charAt(random.nextInt(letters.length())));
            }
            findings.clear();

            Optional<Moment> read = read(written.toString(), ZoneId.of("Europe/Lisbon"));

            assertThat(findings).as(written.toString()).hasSize(read.isPresent() ? 0 : 1);
        }
    }
}
