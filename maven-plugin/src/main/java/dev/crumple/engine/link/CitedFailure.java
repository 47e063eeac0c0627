package dev.crumple.engine.link;

import dev.crumple.records.Countermeasure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that failed and has a history.
 *
 * @param subject what failed
 * @param countermeasures the open countermeasures that it is about, the strongest link first; never empty
 */
record CitedFailure(Subject subject, List<Cited> countermeasures) {

    /** A countermeasure and the strongest link to it. */
    record Cited(Link link, Countermeasure countermeasure) {

        static @Nullable Cited of(Subject subject, Countermeasure countermeasure) {
            Link link = Link.between(subject, countermeasure);
            return link == null ? null : new Cited(link, countermeasure);
        }
    }

    Link strongest() {
        return countermeasures.get(0).link();
    }
}
