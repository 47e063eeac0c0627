package dev.crumple.engine.standing;

import dev.crumple.engine.Sighting.Sight;
import dev.crumple.engine.Stand;
import dev.crumple.records.Countermeasure.State;
import dev.crumple.records.Records;
import dev.crumple.records.Verified;
import dev.crumple.records.VerifiedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Remembers what is verified beside the records, so that a later build can tell that it was lost. */
public final class Memory {

    private Memory() {}

    /**
     * Writes what is verified into {@code verified.yaml}. What was verified before and is not now stays remembered, and
     * what is no countermeasure any more is forgotten.
     *
     * @param folder the folder of records
     * @param records what stands in it
     * @param stands how all its countermeasures stand
     * @param today the day
     * @param commit the commit that was built; null when it is not known
     * @return how many countermeasures are remembered as verified today
     * @throws IOException if the file cannot be written
     */
    public static int remember(
            Path folder, Records records, List<Stand> stands, LocalDate today, @Nullable String commit)
            throws IOException {
        Map<String, Verified> remembered = new TreeMap<>();
        Set<String> known =
                stands.stream().map(stand -> stand.countermeasure().ref()).collect(Collectors.toSet());
        records.verified().stream()
                .filter(verified -> known.contains(verified.countermeasure()))
                .forEach(verified -> remembered.put(verified.countermeasure(), verified));
        List<Stand> verified = stands.stream().filter(Memory::isProved).toList();
        for (Stand stand : verified) {
            String ref = stand.countermeasure().ref();
            List<String> by = stand.proofs().stream()
                    .map(seen ->
                            seen.proof().means().word() + " " + seen.proof().name())
                    .toList();
            remembered.put(ref, new Verified(ref, today, commit, by));
        }
        if (!remembered.isEmpty()) {
            Files.write(
                    folder.resolve(VerifiedFile.NAME),
                    VerifiedFile.text(remembered.values()).getBytes(StandardCharsets.UTF_8));
        }
        return verified.size();
    }

    /** What is over its time is no less proved for that. */
    private static boolean isProved(Stand stand) {
        return stand.countermeasure().state() == State.DONE
                && !stand.proofs().isEmpty()
                && stand.proofs().stream().allMatch(proof -> proof.is(Sight.HOLDS));
    }
}
