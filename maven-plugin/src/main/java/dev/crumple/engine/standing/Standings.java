package dev.crumple.engine.standing;

import dev.crumple.engine.SeenProof;
import dev.crumple.engine.Sighting;
import dev.crumple.engine.Sighting.Sight;
import dev.crumple.engine.Stand;
import dev.crumple.engine.Standing;
import dev.crumple.records.Countermeasure;
import dev.crumple.records.Incident;
import dev.crumple.records.NamedProof;
import dev.crumple.records.Records;
import dev.crumple.records.Verified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes how countermeasures stand. Equal records and sightings on an equal day give equal standings. */
public final class Standings {

    /** How many days before its date a countermeasure is due. */
    public static final int DUE_DAYS = 14;

    private Standings() {}

    /**
     * Computes the standing of every countermeasure.
     *
     * @param records the records, with what earlier builds remember
     * @param seen what the build can say of tests, metrics and owners
     * @param today the day that dates are measured against
     * @return the countermeasures in the order of their records
     */
    public static List<Stand> of(Records records, Seen seen, LocalDate today) {
        Map<String, Verified> remembered =
                records.verified().stream().collect(Collectors.toMap(Verified::countermeasure, verified -> verified));
        Drills drills = new Drills(records.incidents());
        List<Stand> stands = new ArrayList<>();
        for (Incident incident : records.incidents()) {
            for (Countermeasure countermeasure : incident.countermeasures()) {
                List<SeenProof> proofs = countermeasure.provedBy().stream()
                        .map(proof -> new SeenProof(proof, sighting(proof, incident, seen, drills)))
                        .toList();
                Verified before = remembered.get(countermeasure.ref());
                Standing standing = standing(countermeasure, proofs, before, today);
                stands.add(new Stand(countermeasure, standing, proofs, before, incident.historical()));
            }
        }
        return List.copyOf(stands);
    }

    private static Sighting sighting(NamedProof proof, Incident incident, Seen seen, Drills drills) {
        return switch (proof.means()) {
            case TEST -> seen.test(proof.name());
            case DRILL -> drills.sighting(proof.name(), incident);
            case METRIC -> seen.metric(proof.name());
            case CODEOWNERS -> seen.codeowners(proof.name());
        };
    }

    private static Standing standing(
            Countermeasure countermeasure, List<SeenProof> proofs, @Nullable Verified before, LocalDate today) {
        return switch (countermeasure.state()) {
            case PROPOSED -> Standing.PROPOSED;
            case WONT_DO, SUPERSEDED -> Standing.DROPPED;
            case OPEN, IN_PROGRESS -> promised(countermeasure, today);
            case DONE -> {
                Standing done = done(proofs, before);
                yield done == Standing.VERIFIED && countermeasure.isExpired(today) ? Standing.OVERDUE : done;
            }
        };
    }

    private static Standing promised(Countermeasure countermeasure, LocalDate today) {
        if (countermeasure.isOverdue(today) || countermeasure.isExpired(today)) {
            return Standing.OVERDUE;
        }
        LocalDate due = countermeasure.due();
        return due != null && !due.isAfter(today.plusDays(DUE_DAYS)) ? Standing.DUE : Standing.OPEN;
    }

    private static Standing done(List<SeenProof> proofs, @Nullable Verified before) {
        boolean absent = proofs.stream().anyMatch(proof -> proof.is(Sight.ABSENT));
        boolean broken = proofs.stream().anyMatch(proof -> proof.is(Sight.BROKEN));
        if ((absent || broken) && before != null) {
            return Standing.REGRESSED;
        }
        if (absent) {
            return Standing.DANGLING;
        }
        boolean proved = !proofs.isEmpty() && proofs.stream().allMatch(proof -> proof.is(Sight.HOLDS));
        return proved ? Standing.VERIFIED : Standing.UNVERIFIED;
    }
}
