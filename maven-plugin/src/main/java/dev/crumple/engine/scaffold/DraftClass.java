package dev.crumple.engine.scaffold;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class of game days that have been begun, for the failure modes that one type declares.
 *
 * @param type the declaring type
 * @param drafts its game days
 */
record DraftClass(JavaClass type, List<Draft> drafts) {

    private static final String CLASS = """
            /** Each game day here fails until it asserts what customers see. */
            class %s {

            %s
            }
            """;

    private static final String FIELDS = """
            private final Guards guards = Guards.create();

            // Bind it as the service does: with its client, or with answers like those of a healthy dependency.
            private final %1$s %2$s = guards.protect(%1$s.class, new %1$s() {
            %3$s});

            """;

    /** Names the test class, within its package. */
    String name() {
        int start = type.getPackageName().isEmpty() ? 0 : type.getPackageName().length() + 1;
        return type.getName().substring(start).replace("$", "") + "GameDayTest";
    }

    /** Writes the source file. */
    String source() {
        TypeNames names = new TypeNames(type.getPackageName());
        names.of("dev.crumple.gameday.GameDay");
        String fields = Stub.canImplement(type) ? fields(names) : "";
        String body = indented(fields + methods(names)).stripTrailing();
        String packageLine = type.getPackageName().isEmpty() ? "" : "package " + type.getPackageName() + ";\n\n";
        return packageLine + staticImports(body) + imports(names) + CLASS.formatted(name(), body);
    }

    /** Writes the test methods alone. */
    String methods(TypeNames names) {
        return drafts.stream().map(draft -> draft.text(names)).collect(Collectors.joining("\n"));
    }

    private String fields(TypeNames names) {
        names.of("dev.crumple.resilience.Guards");
        return FIELDS.formatted(names.of(type), Draft.field(type), indented(Stub.of(type, names)));
    }

    private static String staticImports(String body) {
        return Stream.of("assertThrows", "fail")
                .filter(assertion -> body.contains(" " + assertion + "("))
                .map(assertion -> "import static org.junit.jupiter.api.Assertions." + assertion + ";\n")
                .collect(Collectors.joining("", "", "\n"));
    }

    private static String imports(TypeNames names) {
        return names.imports().stream().map(name -> "import " + name + ";\n").collect(Collectors.joining("", "", "\n"));
    }

    private static String indented(String text) {
        return text.indent(4).replaceAll("(?m)^ +$", "");
    }
}
