package dev.crumple.engine.standing;

import dev.crumple.engine.Sighting;
import dev.crumple.engine.Sighting.Sight;
import java.util.Comparator;
import java.util.List;

/** What a build can say of the proofs that countermeasures name; of drills the records speak themselves. */
public interface Seen {

    /**
     * Looks for a test.
     *
     * @param name {@code class#method}, or a class alone
     * @return what was seen of it
     */
    Sighting test(String name);

    /**
     * Looks for a metric.
     *
     * @param name its name
     * @return what was seen of it
     */
    Sighting metric(String name);

    /**
     * Looks for a pattern that has an owner.
     *
     * @param pattern the pattern, as {@code CODEOWNERS} has it
     * @return what was seen of it
     */
    Sighting codeowners(String pattern);

    /**
     * Puts together what several modules saw.
     *
     * @param modules what each of them saw
     * @return what is seen of all: what one of them says for certain counts more than what others do not know
     */
    static Seen among(List<Seen> modules) {
        List<Seen> all = List.copyOf(modules);
        return new Seen() {
            @Override
            public Sighting test(String name) {
                return strongest(all.stream().map(one -> one.test(name)).toList());
            }

            @Override
            public Sighting metric(String name) {
                return strongest(all.stream().map(one -> one.metric(name)).toList());
            }

            @Override
            public Sighting codeowners(String pattern) {
                return strongest(
                        all.stream().map(one -> one.codeowners(pattern)).toList());
            }
        };
    }

    private static Sighting strongest(List<Sighting> sightings) {
        List<Sight> order =
                List.of(Sight.BROKEN, Sight.HOLDS, Sight.SILENT, Sight.NOT_ASKED, Sight.ELSEWHERE, Sight.ABSENT);
        return sightings.stream()
                .min(Comparator.comparing(sighting -> order.indexOf(sighting.sight())))
                .orElse(new Sighting(Sight.NOT_ASKED, "could not be looked at: no module is compiled"));
    }
}
