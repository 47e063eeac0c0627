package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tests and drills that {@code proved-by} names. */
record Proofs(List<String> tests, List<String> drills) {

    private static final Vocabulary KNOWN = Vocabulary.of("test", "drill");
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final Pattern TEST = Pattern.compile(NAME + "(\\." + NAME + ")*(#" + NAME + ")?");

    static Proofs read(Fields countermeasure) {
        Proofs proofs = new Proofs(new ArrayList<>(), new ArrayList<>());
        for (Fields proof : countermeasure.maps("proved-by", "a proof", KNOWN)) {
            if (!proof.has("test") && !proof.has("drill")) {
                proof.invalid(
                        "test",
                        "This proof names nothing.",
                        "Write `- test: com.example.ATest#method`, or `- drill: …`.");
            }
            proof.text("drill").ifPresent(proofs.drills::add);
            proof.text("test").ifPresent(test -> {
                if (TEST.matcher(test).matches()) {
                    proofs.tests.add(test);
                } else {
                    proof.invalid(
                            "test",
                            quoted(test) + " names no test.",
                            "Write `com.example.ATest#method`, or the class alone.");
                }
            });
        }
        return proofs;
    }
}
