package dev.crumple.resilience.internal.feature;

import dev.crumple.annotations.Criticality;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feature of which at least one method was bound. Thread-safe. */
public final class BoundFeature {

    private final String id;
    private final Criticality criticality;
    private final FeatureSwitch word;
    private final List<Protection> protections = new CopyOnWriteArrayList<>();

    BoundFeature(String id, Criticality criticality) {
        this.id = id;
        this.criticality = criticality;
        this.word = new FeatureSwitch();
    }

    /** Gives the feature's id. */
    public String id() {
        return id;
    }

    /** Gives the feature's criticality. */
    public Criticality criticality() {
        return criticality;
    }

    /** Gives the word that says whether it is switched off. */
    public FeatureSwitch word() {
        return word;
    }

    /** Lists what protects its methods, in the order of binding. */
    public List<Protection> protections() {
        return protections;
    }

    /** Tells whether a harness has suspended the protection of one of its methods. */
    public boolean unprotected() {
        return protections.stream()
                .map(protection -> protection.rehearsals().current())
                .anyMatch(rehearsal -> rehearsal != null && !rehearsal.seam().protects());
    }

    void add(Protection protection) {
        protections.add(protection);
    }
}
