package dev.crumple.resilience.internal.switching;

import org.jspecify.annotations.Nullable;

/** The word that says whether a feature is switched off; read on every call, so it is one volatile field. */
public final class FeatureSwitch {

    private final boolean indispensable;
    private volatile @Nullable String removedBy;

    public FeatureSwitch(boolean indispensable) {
        this.indispensable = indispensable;
    }

    public boolean isOff() {
        return removedBy != null;
    }

    public boolean isIndispensable() {
        return indispensable;
    }

    @Nullable
    public String removedBy() {
        return removedBy;
    }

    public void set(@Nullable String by) {
        removedBy = by;
    }
}
