package dev.crumple.records.language;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures the rules on labelled sentences: {@code rule precision recall} for each, then what they missed. */
final class Accuracy {

    private final LanguageRule rule;
    private final List<String> misses = new ArrayList<>();
    private int found;
    private int falsely;
    private int missed;

    private Accuracy(LanguageRule rule, List<Labelled> sentences) {
        this.rule = rule;
        sentences.forEach(this::count);
    }

    /**
     * Prints the figures.
     *
     * @param args the file, then for each rule that must be good enough {@code rule=precision/recall}
     */
    public static void main(String[] args) throws IOException {
        List<Labelled> sentences = Labelled.read(Path.of(args[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Accuracy> all =
                Rules.ALL.stream().map(rule -> new Accuracy(rule, sentences)).toList();
        all.forEach(one -> out.println(one.line()));
        all.forEach(one -> one.misses.forEach(out::println));
        List<String> wanted = List.of(args).subList(1, args.length);
        if (wanted.stream().anyMatch(bound -> all.stream().anyMatch(one -> one.isBelow(bound)))) {
            out.println("Below what is wanted: " + String.join(" ", wanted));
            System.exit(1);
        }
    }

    private void count(Labelled sentence) {
        boolean breaks = sentence.breaks(rule);
        boolean says = sentence.isFoundBy(rule);
        found += breaks && says ? 1 : 0;
        falsely += !breaks && says ? 1 : 0;
        missed += breaks && !says ? 1 : 0;
        if (breaks != says) {
            misses.add(rule.id() + (breaks ? " missed: " : " false: ") + sentence.text());
        }
    }

    private String line() {
        return String.format(Locale.ROOT, "%s %.2f %.2f", rule.id(), precision(), recall());
    }

    /** Of what it flags, the part that it should; 1 when it flags nothing. */
    private double precision() {
        return share(falsely);
    }

    /** Of what it should flag, the part that it does; 1 when there is nothing to flag. */
    private double recall() {
        return share(missed);
    }

    private double share(int wrong) {
        return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    private boolean isBelow(String bound) {
        int is = bound.indexOf('=');
        int slash = bound.indexOf('/');
        return bound.substring(0, is).equals(rule.id())
                && (precision() < Double.parseDouble(bound.substring(is + 1, slash))
                        || recall() < Double.parseDouble(bound.substring(slash + 1)));
    }
}
