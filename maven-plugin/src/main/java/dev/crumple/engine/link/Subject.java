package dev.crumple.engine.link;

import java.util.List;

/**
 * What a countermeasure may be tied to: a test, a finding or a source that does not compile.
 *
 * @param name what people call it
 * @param detail what else to print of it; may be empty
 * @param test the test's key, or the class that does not compile; empty for a finding
 * @param failureModes full ids of the failure modes that it is about
 * @param countermeasures the countermeasures that it carries
 * @param touched the code that it is about
 * @param said what it says of itself; may be empty
 */
record Subject(
        String name,
        String detail,
        String test,
        List<String> failureModes,
        List<String> countermeasures,
        Touched touched,
        String said) {

    String heading() {
        return detail.isEmpty() ? name : name + "  " + detail;
    }
}
