package dev.crumple.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.crumple.evidence.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Judges features as a whole: each has a failure mode, and one criticality in all of its types. */
final class FeatureCheck {

    private final Set<String> declared;

    FeatureCheck(List<DeclaredMember> members) {
        declared = members.stream()
                .map(member -> member.declaration().feature())
                .filter(feature -> feature != null)
                .collect(Collectors.toSet());
    }

    List<BrokenDeclaration> brokenIn(Iterable<JavaClass> classes) {
        Map<String, List<JavaClass>> typesOfFeature = StreamSupport.stream(classes.spliterator(), false)
                .filter(type -> Declarations.feature(type).isPresent())
                .sorted(Comparator.comparing(JavaClass::getName))
                .collect(Collectors.groupingBy(type -> value(type, "id"), TreeMap::new, Collectors.toList()));
        List<BrokenDeclaration> broken = new ArrayList<>();
        typesOfFeature.forEach((feature, types) -> {
            JavaClass first = types.get(0);
            if (!declared.contains(feature)) {
                broken.add(invalid(
                        first,
                        "The feature \"" + feature + "\" declares no failure mode, so that nothing protects it.",
                        "Add @FailureMode to the method that calls its dependency, or take @Feature away."));
            }
            types.stream()
                    .filter(type -> !value(type, "criticality").equals(value(first, "criticality")))
                    .forEach(type -> broken.add(invalid(
                            type,
                            "The feature \"" + feature + "\" is " + value(first, "criticality") + " in "
                                    + first.getSimpleName() + " and " + value(type, "criticality") + " in "
                                    + type.getSimpleName() + ".",
                            "Give both the same criticality, or make them two features.")));
        });
        return broken;
    }

    private static String value(JavaClass type, String element) {
        return Declarations.feature(type).orElseThrow().text(element);
    }

    private static BrokenDeclaration invalid(JavaClass type, String what, String remedy) {
        return new BrokenDeclaration(new Problem("invalid-declaration", what, remedy), type, null, List.of());
    }
}
