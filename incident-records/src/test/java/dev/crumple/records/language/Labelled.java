package dev.crumple.records.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A sentence of which people have said which rules it breaks.
 *
 * @param text the sentence
 * @param heading the heading it stands under; empty when it has none
 * @param labels the names of the rules, or of what they look for, in snake case
 */
record Labelled(String text, String heading, List<String> labels) {

    private static final Map<String, String> LABELS = Map.of(
            "counterfactual-language", "counterfactual",
            "blame-language", "blame",
            "countermeasure-vague", "vague_countermeasure",
            "hunch-in-status", "hunch_in_status");

    /** Reads a file of one JSON object a line; JSON is YAML, which this module reads anyway. */
    static List<Labelled> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(Labelled::parse)
                .toList();
    }

    private static Labelled parse(String json) {
        Map<?, ?> fields = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
        List<?> labels = (List<?>) Objects.requireNonNull(fields.get("labels"));
        return new Labelled(
                text(fields.get("text")),
                text(fields.get("heading")),
                labels.stream().map(String::valueOf).toList());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    boolean breaks(LanguageRule rule) {
        return labels.contains(LABELS.get(rule.id()));
    }

    boolean isFoundBy(LanguageRule rule) {
        return Sentences.of(text, Section.of(heading).orElse(Section.PROSE)).stream()
                .anyMatch(sentence -> rule.of(sentence).isPresent());
    }
}
