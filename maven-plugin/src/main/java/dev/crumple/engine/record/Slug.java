package dev.crumple.engine.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes of a title the part of an id that people can say. */
final class Slug {

    private static final int LONGEST = 40;
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGE = Pattern.compile("^-|-$");

    private Slug() {}

    /** Gives letters, digits and hyphens; the type of the record when the title has none of them. */
    static String of(String title, String otherwise) {
        String plain =
                MARK.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String slug = EDGE.matcher(OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
        if (slug.codePointCount(0, slug.length()) > LONGEST) {
            String cut = slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
            int word = cut.lastIndexOf('-');
            slug = word > 0 ? cut.substring(0, word) : cut;
        }
        return slug.isEmpty() ? otherwise : slug;
    }
}
