package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.NamedProof.Means;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what {@code proved-by} names. */
final class Proofs {

    static final Vocabulary KNOWN =
            new Vocabulary(Arrays.stream(Means.values()).map(Means::word).toList());
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final Pattern TEST = Pattern.compile(NAME + "(\\." + NAME + ")*(#" + NAME + ")?");

    private Proofs() {}

    static List<NamedProof> read(Fields countermeasure) {
        List<NamedProof> proofs = new ArrayList<>();
        for (Fields proof : countermeasure.maps("proved-by", "a proof", KNOWN)) {
            if (KNOWN.words().stream().noneMatch(proof::has)) {
                proof.invalid(
                        "test",
                        "This proof names nothing.",
                        "Write `- test: com.example.ATest#method`, or `- drill: …`, `- metric: …` or `- codeowners: …`.");
            }
            for (Means means : Means.values()) {
                proof.placedText(means.word())
                        .filter(name -> means != Means.TEST || isTest(name.text(), proof))
                        .ifPresent(name -> proofs.add(new NamedProof(means, name.text(), name.line())));
            }
        }
        return proofs;
    }

    private static boolean isTest(String test, Fields proof) {
        boolean matches = TEST.matcher(test).matches();
        if (!matches) {
            proof.invalid(
                    "test", quoted(test) + " names no test.", "Write `com.example.ATest#method`, or the class alone.");
        }
        return matches;
    }
}
