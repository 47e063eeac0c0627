package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file in which builds remember what they saw proved: {@code verified.yaml} beside the records. */
public final class VerifiedFile {

    /** Its name in the folder of records. */
    public static final String NAME = "verified.yaml";

    private static final String HEADING =
            "# Written by crumple:countermeasures with -Dcrumple.remember=true: what was seen"
                    + " proved, by what.\nschema: 1\nverified:";
    private static final Vocabulary KNOWN = Vocabulary.of("schema", "verified");
    private static final Vocabulary OF_AN_ENTRY = Vocabulary.of("countermeasure", "on", "commit", "by");

    private VerifiedFile() {}

    static List<Verified> read(@Nullable String text, FileFindings findings) {
        YamlValue.Mapping map = text == null ? null : YamlReader.read(text, findings);
        if (map == null) {
            return List.of();
        }
        Fields fields = Fields.of("a file of what was verified", map, KNOWN, findings);
        fields.requireSchema();
        List<Verified> verified = new ArrayList<>();
        for (Fields entry : fields.maps("verified", "an entry", OF_AN_ENTRY)) {
            entry.require("countermeasure");
            entry.require("on");
            Optional<String> countermeasure = entry.text("countermeasure");
            Optional<LocalDate> on = entry.date("on");
            String commit = entry.text("commit").orElse(null);
            List<String> by = entry.strings("by");
            if (countermeasure.isPresent() && on.isPresent()) {
                boolean twice = verified.stream()
                        .anyMatch(other -> other.countermeasure().equals(countermeasure.get()));
                if (twice) {
                    entry.invalid(
                            "countermeasure",
                            quoted(countermeasure.get()) + " stands here twice.",
                            "Keep the entry of the later day.");
                } else {
                    verified.add(new Verified(countermeasure.get(), on.get(), commit, by));
                }
            }
        }
        return verified;
    }

    /**
     * Writes the whole file, one line for each countermeasure, by name.
     *
     * @param verified what is to be remembered
     * @return the text of the file
     */
    public static String text(Collection<Verified> verified) {
        String lines = verified.stream()
                .sorted(Comparator.comparing(Verified::countermeasure))
                .map(VerifiedFile::line)
                .collect(Collectors.joining());
        return HEADING + (lines.isEmpty() ? " []\n" : "\n" + lines);
    }

    private static String line(Verified verified) {
        String commit = verified.commit() == null ? "" : ", commit: " + YamlText.quoted(verified.commit());
        return "  - {countermeasure: " + YamlText.scalar(verified.countermeasure()) + ", on: " + verified.on() + commit
                + ", by: ["
                + verified.by().stream().map(YamlText::scalar).collect(Collectors.joining(", "))
                + "]}\n";
    }
}
