package dev.crumple.resilience;

import org.jspecify.annotations.Nullable;

/** The word that says whether a feature is switched off; read on every call, so it is one volatile field. */
final class FeatureSwitch {

    private final boolean indispensable;
    private volatile @Nullable String removedBy;

    FeatureSwitch(boolean indispensable) {
        this.indispensable = indispensable;
    }

    boolean isOff() {
        return removedBy != null;
    }

    boolean isIndispensable() {
        return indispensable;
    }

    @Nullable
    String removedBy() {
        return removedBy;
    }

    void set(@Nullable String by) {
        removedBy = by;
    }
}
