package dev.crumple.resilience.internal.overload;

import dev.crumple.annotations.Criticality;
import java.util.List;

/**
 * How many kinds of features give way, decided look by look: quick enough for a surge, too slow for a burst, and never
 * for ever. Not thread-safe.
 */
final class Level {

    /** A feature gives way only to a more important one, so the last kind never leaves. */
    private static final List<Criticality> LEAVING = List.of(Criticality.OPTIONAL, Criticality.IMPORTANT);

    private static final int LOOKS_TO_RAISE = 3;
    private static final int SHORTEST_HOLD = 10;
    private static final int LONGEST_HOLD = 300;
    private static final int RELAPSE = 60;

    private final double share;
    private int height;
    private int overloaded;
    private int calm;
    private int hold = SHORTEST_HOLD;
    private int away;
    private int sinceLowered = RELAPSE + 1;

    /** Begins with nothing giving way. */
    Level(double share) {
        this.share = share;
    }

    /** Tells how many kinds of features give way: 0, 1 or 2. */
    int height() {
        return height;
    }

    /** Tells whether features of that criticality give way. */
    boolean givesWay(Criticality criticality) {
        return LEAVING.indexOf(criticality) >= 0 && LEAVING.indexOf(criticality) < height;
    }

    /** Takes a look into account. */
    void look(Sight sight) {
        away++;
        sinceLowered++;
        overloaded = asksForMore(sight) ? overloaded + 1 : 0;
        calm = needsWhatItHas(sight) ? 0 : calm + 1;
        if (overloaded == LOOKS_TO_RAISE) {
            raise();
        } else if (height > 0 && away >= LONGEST_HOLD) {
            lower(0); // What is still needed shows only without it; else features that always refuse calls kept it up.
        } else if (height > 0 && calm >= hold) {
            lower(height - 1);
        }
    }

    /** Tells whether looking may stop until a call is refused again. */
    boolean rests(Sight sight) {
        return height == 0 && sight.crowded().isEmpty() && sinceLowered > RELAPSE;
    }

    /** One crowded feature alone has a slow dependency or too few places, which nobody's leaving would help. */
    private boolean asksForMore(Sight sight) {
        return height < LEAVING.size()
                && sight.crowds(share)
                && sight.crowded().size() > 1
                && sight.above(LEAVING.get(height));
    }

    private boolean needsWhatItHas(Sight sight) {
        return height > 0 && sight.crowds(share) && sight.above(LEAVING.get(height - 1));
    }

    private void raise() {
        if (sinceLowered <= RELAPSE) {
            hold = Math.min(2 * hold, LONGEST_HOLD); // It came back too early.
        } else if (height == 0) {
            hold = SHORTEST_HOLD;
        }
        if (height == 0) {
            away = 0;
        }
        height++;
        overloaded = 0;
        calm = 0;
        sinceLowered = RELAPSE + 1;
    }

    private void lower(int to) {
        height = to;
        overloaded = 0;
        calm = 0;
        sinceLowered = 0;
    }
}
