package dev.crumple.engine.flow;

import java.util.List;

/**
 * Names of methods, as a catalogue chooses them.
 *
 * @param chosen those that count
 * @param left those that do not count all the same
 */
record Methods(List<Pattern> chosen, List<Pattern> left) {

    static Methods of(List<String> words) {
        return new Methods(
                words.stream()
                        .filter(word -> !word.startsWith("!"))
                        .map(Pattern::new)
                        .toList(),
                words.stream()
                        .filter(word -> word.startsWith("!"))
                        .map(word -> new Pattern(word.substring(1)))
                        .toList());
    }

    boolean has(String name) {
        return !name.startsWith("<")
                && chosen.stream().anyMatch(pattern -> pattern.matches(name))
                && left.stream().noneMatch(pattern -> pattern.matches(name));
    }
}
