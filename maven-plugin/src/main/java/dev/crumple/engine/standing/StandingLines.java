package dev.crumple.engine.standing;

import dev.crumple.engine.SeenProof;
import dev.crumple.engine.Sighting.Sight;
import dev.crumple.engine.Stand;
import dev.crumple.engine.Standing;
import dev.crumple.records.Countermeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts standings into lines for a console, at most 93 characters long, so that they fit behind Maven's own mark. */
public final class StandingLines {

    private static final int WIDTH = 93;
    private static final int LONGEST_OWNER = 20;
    private static final String INDENT = " ".repeat(12);
    private static final Set<Standing> LEFT_OUT = EnumSet.of(Standing.PROPOSED, Standing.DROPPED);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final Comparator<Stand> URGENT_FIRST = Comparator.comparing(Stand::standing)
            .thenComparing(stand -> stand.countermeasure().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(stand -> stand.countermeasure().ref());

    private final List<String> lines = new ArrayList<>();

    private StandingLines() {}

    /**
     * Writes a line of counts, and a few lines for each countermeasure but ideas and what was dropped.
     *
     * @param stands the countermeasures
     * @return the lines, the most urgent countermeasures first
     */
    public static List<String> of(List<Stand> stands) {
        StandingLines table = new StandingLines();
        table.lines.add(counts(stands));
        List<Stand> shown = stands.stream()
                .filter(stand -> !LEFT_OUT.contains(stand.standing()))
                .sorted(URGENT_FIRST)
                .toList();
        int owners =
                shown.stream().mapToInt(stand -> owner(stand).length()).max().orElse(0);
        shown.forEach(stand -> table.add(stand, owners));
        return List.copyOf(table.lines);
    }

    private static String counts(List<Stand> stands) {
        return stands.size() + (stands.size() == 1 ? " countermeasure: " : " countermeasures: ") + Stand.counts(stands)
                + ".";
    }

    private void add(Stand stand, int owners) {
        Countermeasure countermeasure = stand.countermeasure();
        String due =
                countermeasure.due() == null ? "no date" : countermeasure.due().toString();
        String row = "%-10s  %-10s  %s  ".formatted(stand.standing().word(), due, padded(owner(stand), owners));
        String ref = countermeasure.ref();
        lines.add("");
        if (row.length() + ref.length() <= WIDTH) {
            lines.add(row + ref);
        } else {
            lines.add(row.stripTrailing());
            wrap(ref);
        }
        wrap(countermeasure.title());
        why(stand).forEach(this::wrap);
    }

    private static List<String> why(Stand stand) {
        List<String> why = new ArrayList<>();
        switch (stand.standing()) {
            case REGRESSED -> {
                why.add("Verified on " + Objects.requireNonNull(stand.before()).on() + "; "
                        + told(stand.seen(Sight.BROKEN, Sight.ABSENT)));
            }
            case DANGLING -> why.add(sentence(told(stand.seen(Sight.ABSENT))));
            case UNVERIFIED -> {
                List<SeenProof> open = stand.proofs().stream()
                        .filter(proof -> !proof.is(Sight.HOLDS))
                        .toList();
                String reason = stand.countermeasure().decision().reason();
                why.add(
                        !open.isEmpty()
                                ? sentence(told(open))
                                : reason == null ? "It names no proof." : "No proof: " + reason);
            }
            case VERIFIED -> why.add(sentence(told(stand.proofs())));
            default -> {}
        }
        return why;
    }

    private static String told(List<SeenProof> proofs) {
        return proofs.stream().map(SeenProof::told).collect(Collectors.joining("; ")) + ".";
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String owner(Stand stand) {
        String owner = stand.countermeasure().owner();
        if (owner == null) {
            return "nobody";
        }
        String printable = UNPRINTABLE.matcher(owner).replaceAll(" ");
        return printable.length() <= LONGEST_OWNER ? printable : printable.substring(0, LONGEST_OWNER - 1) + "…";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** Breaks a text between words, and a word that is longer than a line where the line ends. */
    private void wrap(String text) {
        String rest = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        int width = WIDTH - INDENT.length();
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(INDENT + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(INDENT + rest);
        }
    }
}
