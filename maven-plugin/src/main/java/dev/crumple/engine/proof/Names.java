package dev.crumple.engine.proof;

import java.util.Collection;
import java.util.List;

/** Reads the names of tests and joins names into phrases. */
final class Names {

    private Names() {}

    /** Takes the class from {@code class#method}. */
    static String ownerOf(String test) {
        int hash = test.indexOf('#');
        return hash < 0 ? test : test.substring(0, hash);
    }

    /** Takes the method from {@code class#method}. */
    static String methodOf(String test) {
        return test.substring(test.indexOf('#') + 1);
    }

    /** Shortens {@code class#method} to what people say. */
    static String shortOf(String test) {
        String owner = ownerOf(test);
        String simple = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
        return test.contains("#") ? simple + "#" + methodOf(test) : simple;
    }

    /** Joins names as {@code a, b and c}. */
    static String joined(Collection<String> names) {
        List<String> list = List.copyOf(names);
        int last = list.size() - 1;
        return last < 1 ? String.join("", list) : String.join(", ", list.subList(0, last)) + " and " + list.get(last);
    }
}
