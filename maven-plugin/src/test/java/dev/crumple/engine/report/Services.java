package dev.crumple.engine.report;

import dev.crumple.engine.Assessment;
import dev.crumple.engine.DeclaredMethod;
import dev.crumple.engine.Excused;
import dev.crumple.engine.Finding;
import dev.crumple.engine.Proof;
import dev.crumple.engine.RemoteCall;
import dev.crumple.engine.ServiceModel;
import dev.crumple.engine.Severity;
import dev.crumple.engine.SourceLine;
import dev.crumple.engine.Waiver;
import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Step;
import dev.crumple.evidence.Verdict;
import dev.crumple.records.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Services of any size, and of texts that no page should trust. */
public final class Services {

    /** A name, a sentence, a path: whatever people can write. */
    public static final String HOSTILE =
            "</script><script>document.title='broken'</script>\" onload='x' & <b>bold</b> 🎬";

    private static final List<String> CRITICALITIES = List.of("INDISPENSABLE", "IMPORTANT", "OPTIONAL");

    private Services() {}

    /** Two thirds of the failure modes are proved, and five stand in each feature. */
    public static Assessment of(int failureModes) {
        List<DeclaredMethod> declared = IntStream.range(0, (failureModes + 4) / 5)
                .mapToObj(i -> method(
                        "feature-" + i,
                        CRITICALITIES.get(i % 3),
                        IntStream.range(i * 5, Math.min(failureModes, i * 5 + 5))
                                .mapToObj(j -> new Declaration.Mode(
                                        "mode-" + j,
                                        "dependency-" + j % Math.max(3, failureModes / 8),
                                        List.of("SLOW"),
                                        "Customers see effect number " + j + "."))
                                .toList(),
                        null))
                .toList();
        List<Proof> proofs = IntStream.range(0, failureModes)
                .filter(j -> j % 3 != 2)
                .mapToObj(j -> proof("feature-" + j / 5 + "/mode-" + j, j % 3 == 0, j % 150))
                .toList();
        return assessment(declared, proofs, List.of(), Excused.NONE, List.of());
    }

    /** One failure mode whose every text is this one. */
    public static Assessment saying(String text) {
        Finding finding = new Finding("stale-proof", Severity.ERROR, at(text), text, text, List.of("f/m"), text);
        return assessment(
                List.of(method("f", "OPTIONAL", List.of(new Declaration.Mode("m", text, List.of(text), text)), text)),
                List.of(),
                List.of(finding),
                new Excused(
                        List.of(new Excused.Waived(
                                finding,
                                new Waiver("stale-proof", null, "f/m", text, LocalDate.parse("2026-12-24"), at(text)))),
                        List.of(finding),
                        0),
                List.of(
                        new RemoteCall(text, text, at(text), List.of(text, text), text, text),
                        new RemoteCall("JDBC", "Statement.execute", at("A.java"), List.of("A.b"), "", null)));
    }

    static Assessment assessment(
            List<DeclaredMethod> declared,
            List<Proof> proofs,
            List<Finding> findings,
            Excused excused,
            List<RemoteCall> calls) {
        return new Assessment(
                "shop",
                new ServiceModel(declared, List.of(), List.of(), List.of()),
                proofs,
                Records.NONE,
                findings,
                excused,
                calls,
                Marquee.TODAY);
    }

    private static DeclaredMethod method(
            String feature, String criticality, List<Declaration.Mode> modes, @Nullable String content) {
        return new DeclaredMethod(
                new Declaration(
                        feature,
                        criticality,
                        "com.example.shop.A",
                        "a()",
                        "java.lang.String",
                        modes,
                        new Declaration.Budget("150ms", 8, "HANDED_OFF", true, ""),
                        Declaration.Healthy.ANYTHING,
                        false,
                        content == null
                                ? null
                                : new Declaration.Fallback("", List.of(), 10, null, content, List.of(content)),
                        content == null),
                at("src/main/java/com/example/shop/A.java"),
                Map.of(),
                content);
    }

    private static SourceLine at(String path) {
        return new SourceLine(path, 12);
    }

    private static Proof proof(String failureMode, boolean wire, int elapsed) {
        Proof guard = Marquee.proof(
                failureMode, "SLOW", Step.REMOVED, "answers after 300 ms", Verdict.KILLED_BY_ASSERTION, elapsed, 150);
        return wire ? Marquee.onTheWire(guard) : guard;
    }
}
