package dev.crumple.records;

import dev.crumple.records.language.Language;
import dev.crumple.records.language.Reader;
import dev.crumple.records.language.Waivers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read.
 *
 * @param text its text; null when it cannot be read, which is noted already
 * @param folder the folder that it is in
 * @param findings where its mistakes go
 */
record Source(@Nullable String text, Path folder, FileFindings findings) {

    /** The text, or none. */
    String orEmpty() {
        return text == null ? "" : text;
    }

    /** Notes what the rules of language say of a Markdown file, below its fields. */
    void checkNarrative(Reader reader, Policy policy) {
        if (text != null) {
            Language.ofNarrative(FrontMatter.textBelow(text), reader, policy.people())
                    .forEach(findings::add);
        }
    }

    /** Reads the waivers among the comments of fields, and notes those that are none. */
    Waivers waivers() {
        Waivers waivers = Waivers.inYaml(orEmpty());
        waivers.mistakes().forEach(findings::add);
        return waivers;
    }
}
