package dev.crumple.resilience.internal.feature;

import dev.crumple.annotations.Criticality;
import dev.crumple.resilience.FeatureStatus;
import dev.crumple.resilience.FeatureStatus.Degraded;
import dev.crumple.resilience.FeatureStatus.Removed;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.internal.events.Spell;
import dev.crumple.resilience.internal.time.Time;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A feature of which at least one method was bound. Thread-safe. */
public final class BoundFeature {

    private final String id;
    private final Criticality criticality;
    private final FeatureSwitch word;
    private final Spell spell;
    private final List<Protection> protections = new CopyOnWriteArrayList<>();

    BoundFeature(String id, Criticality criticality, Time time) {
        this.id = id;
        this.criticality = criticality;
        this.word = new FeatureSwitch();
        this.spell = new Spell(time, this::breakersNotClosed);
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

    /** Knows since when it is degraded. */
    Spell spell() {
        return spell;
    }

    /** Lists what protects its methods, in the order of binding. */
    public List<Protection> protections() {
        return protections;
    }

    /** Tells whether a harness has suspended the time limit of one of its methods for the current thread. */
    public boolean untimed() {
        return protections.stream()
                .map(protection -> protection.rehearsals().current())
                .anyMatch(rehearsal -> rehearsal != null && rehearsal.untimed());
    }

    /** Tells whether its callers are served, and if not, why. */
    public FeatureStatus status() {
        return new FeatureStatus(id, criticality, removed(), degraded(), outsideBudget());
    }

    private @Nullable Removed removed() {
        FeatureSwitch.Decision off = word.off();
        return off == null ? null : new Removed(off.since(), off.source(), off.by());
    }

    private @Nullable Degraded degraded() {
        Spell.Mark mark = spell.present();
        return mark == null ? null : new Degraded(mark.since(), mark.failureMode(), mark.reason(), mark.step());
    }

    private long breakersNotClosed() {
        return protections.stream()
                .filter(protection -> protection.breaker().state() != GuardEvent.State.CLOSED)
                .count();
    }

    private List<String> outsideBudget() {
        return protections.stream()
                .filter(Protection::outsideProved)
                .map(protection -> protection.guarded().label())
                .distinct()
                .toList();
    }

    void add(Protection protection) {
        protections.add(protection);
    }
}
