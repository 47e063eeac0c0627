package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment as it stands behind a key: a date, a time, a word for what nobody knows, or a map.
 *
 * @param known the moment; null when nobody knows it, or it cannot be read
 * @param by who saw to it; null when nobody is named
 */
record MomentField(@Nullable Moment known, @Nullable String by) {

    private static final Vocabulary IN_FULL = Vocabulary.of("at", "precision", "by", "via");

    static MomentField read(Fields fields, String key, MomentReader moments) {
        if (fields.value(key).filter(YamlValue.Mapping.class::isInstance).isPresent()) {
            return fields.map(key, IN_FULL)
                    .map(inFull -> inFull(inFull, key, moments))
                    .orElseThrow();
        }
        return new MomentField(
                fields.placedText(key)
                        .filter(at -> !at.text().equals("unknown") && !at.text().equals("?"))
                        .flatMap(at -> moment(fields, key, at, null, moments))
                        .orElse(null),
                null);
    }

    private static MomentField inFull(Fields inFull, String key, MomentReader moments) {
        String by = inFull.text("by").orElse(null);
        inFull.text("via");
        Precision precision =
                inFull.choice("precision", Precision.WORDS).map(Precision::of).orElse(null);
        if (!inFull.has("at") && precision != Precision.UNKNOWN) {
            inFull.invalid("at", "`" + key + "` has no `at`.", "Write `at: …`, or `precision: unknown`.");
        }
        Optional<Moment> at = inFull.placedText("at").flatMap(text -> moment(inFull, key, text, precision, moments));
        return new MomentField(at.orElse(null), by);
    }

    private static Optional<Moment> moment(
            Fields fields, String key, YamlValue.Text at, @Nullable Precision precision, MomentReader moments) {
        if (Lengths.parse(at.text()).isPresent()) {
            fields.invalid(
                    key,
                    "`" + key + "` is the duration " + quoted(at.text()) + ".",
                    "Write the time at which it was; durations are computed, and one that the times cannot give"
                            + " goes under `stated-durations`.");
            return Optional.empty();
        }
        return moments.read(at, precision).filter(moment -> precision != Precision.UNKNOWN);
    }
}
