package dev.crumple.gameday.internal.junit;

import dev.crumple.gameday.Rehearsal;
import dev.crumple.resilience.spi.Observed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rehearsal as a test's parameter: made before the test method begins, and on from then on. Thread-safe. */
final class Handle implements Rehearsal {

    private volatile @Nullable Rehearsal on;

    void begins(Rehearsal rehearsal) {
        on = rehearsal;
    }

    private Rehearsal on() {
        Rehearsal begun = on;
        if (begun == null) {
            throw new IllegalStateException("The rehearsal begins with the test method. Arm and release it there.");
        }
        return begun;
    }

    @Override
    public void arm() {
        on().arm();
    }

    @Override
    public void release() {
        on().release();
    }

    @Override
    public int deliveries() {
        Rehearsal begun = on;
        return begun == null ? 0 : begun.deliveries();
    }

    @Override
    public List<Observed> seen() {
        Rehearsal begun = on;
        return begun == null ? List.of() : begun.seen();
    }
}
