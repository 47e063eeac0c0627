package dev.crumple.engine.link;

import dev.crumple.engine.TestName;
import dev.crumple.records.Countermeasure;
import org.jspecify.annotations.Nullable;

/** What ties a test or a finding to a countermeasure, strongest first. */
enum Link {

    /** The test or its class carries the countermeasure. */
    DECLARED,

    /** The countermeasure names the test. */
    EXACT,

    /** Both are about the same failure mode. */
    FAILURE_MODE,

    /** The countermeasure guards code that the failure touched. */
    GUARDED,

    /** The words of both are alike; no more than a guess. */
    SIMILAR;

    /** Finds the strongest link; null when there is none. */
    static @Nullable Link between(Subject subject, Countermeasure countermeasure) {
        if (subject.countermeasures().contains(countermeasure.ref())) {
            return DECLARED;
        }
        if (countermeasure.provedByTests().stream().anyMatch(proof -> names(proof, subject))) {
            return EXACT;
        }
        String failureMode = countermeasure.failureMode();
        if (failureMode != null && subject.failureModes().contains(failureMode)) {
            return FAILURE_MODE;
        }
        if (subject.touched().guardedBy(countermeasure.guards()).isPresent()) {
            return GUARDED;
        }
        return Likeness.between(countermeasure.title(), subject.said()) ? SIMILAR : null;
    }

    /** Tells whether the subject itself is to show that the countermeasure is in force. */
    static boolean proves(Subject subject, Countermeasure countermeasure) {
        Link link = between(subject, countermeasure);
        return link == DECLARED || link == EXACT;
    }

    /**
     * Tells whether a proof that a countermeasure names is this test. A class stands for its tests and those of the
     * classes in it; a class whose set-up failed stands for every test that could not run.
     */
    static boolean names(String proof, Subject subject) {
        String test = subject.test();
        return proof.equals(test) || covers(proof, test) || covers(test, proof);
    }

    private static boolean covers(String owner, String test) {
        String ownerOfTest = TestName.owner(test);
        return !owner.isEmpty() && (ownerOfTest.equals(owner) || ownerOfTest.startsWith(owner + "$"));
    }
}
