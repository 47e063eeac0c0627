package dev.crumple.engine.record;

import java.util.List;

/**
 * A record that was begun.
 *
 * @param id its id
 * @param files the files that were written, from the project's root
 * @param told what was found, what was not, and what people still have to say
 */
public record Begun(String id, List<String> files, List<String> told) {

    /** Copies the lists. */
    public Begun {
        files = List.copyOf(files);
        told = List.copyOf(told);
    }
}
