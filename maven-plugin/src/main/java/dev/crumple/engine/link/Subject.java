package dev.crumple.engine.link;

import java.util.List;

/**
 * What a countermeasure may be tied to: a test or a finding.
 *
 * @param name what people call it
 * @param detail what else to print of it; may be empty
 * @param test the test's key; empty for a finding
 * @param failureModes full ids of the failure modes that it is about
 * @param countermeasures the countermeasures that it carries
 */
record Subject(String name, String detail, String test, List<String> failureModes, List<String> countermeasures) {

    String heading() {
        return detail.isEmpty() ? name : name + "  " + detail;
    }
}
