package dev.crumple.engine.scaffold;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.crumple.evidence.Declaration;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * A game day that has been begun: it calls what is declared, and fails until it asserts something.
 *
 * @param declaration the declaration
 * @param mode the failure mode to rehearse
 * @param method the declared method
 */
record Draft(Declaration declaration, Declaration.Mode mode, JavaMethod method) {

    private static final String TEST = """
            @GameDay(%s)
            void %s()%s {
                %s
                fail(%s);
            }
            """;

    String id() {
        return declaration.idOf(mode);
    }

    /** Names the failure mode as Java source does. */
    String quotedId() {
        return quoted(id());
    }

    /** Writes the test method; it expects the feature in a field named like its type, if a test can have one at all. */
    String text(TypeNames names) {
        return TEST.formatted(
                quotedId(),
                "when" + pascal(mode.id()),
                throwing(),
                statement(names),
                quoted("Assert what customers see: " + mode.customerSees()));
    }

    /** Names the field of a feature. */
    static String field(JavaClass type) {
        String simple = type.getSimpleName();
        String name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        return SourceVersion.isKeyword(name) || name.equals("guards") ? name + "Feature" : name;
    }

    private String statement(TypeNames names) {
        if (!Stub.canImplement(method.getOwner())) {
            return "// Construct %s as the service does, with its guards, in a field; and call its %s here."
                    .formatted(method.getOwner().getSimpleName(), method.getName());
        }
        String call = field(method.getOwner()) + "." + method.getName() + "(" + arguments(names) + ")" + waiting();
        if (declaration.failFast()) {
            return "assertThrows(%s.class, () -> %s);".formatted(names.of(thrown()), call);
        }
        return (method.getRawReturnType().getName().equals("void") ? "" : "var answer = ") + call + ";";
    }

    private String thrown() {
        return waiting().isEmpty()
                ? "dev.crumple.resilience.FeatureUnavailableException"
                : "java.util.concurrent.ExecutionException";
    }

    /** What is answered later is waited for, or the test would be over before the degradation. */
    private String waiting() {
        String returned = method.getRawReturnType().getName();
        return !Declaration.answersLater(returned)
                ? ""
                : returned.endsWith("CompletionStage") ? ".toCompletableFuture().get()" : ".get()";
    }

    private String throwing() {
        boolean any = !waiting().isEmpty() || method.getThrowsClause().size() > 0;
        return declaration.failFast() || !any
                ? ""
                : method.getThrowsClause().containsType(Throwable.class) ? " throws Throwable" : " throws Exception";
    }

    private String arguments(TypeNames names) {
        boolean overloaded = method.getOwner().getAllMethods().stream()
                        .filter(other -> other.getName().equals(method.getName()))
                        .filter(other -> other.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size())
                        .count()
                > 1;
        return method.getRawParameterTypes().stream()
                .map(type -> argument(type, overloaded, names))
                .collect(Collectors.joining(", "));
    }

    private static String argument(JavaClass type, boolean overloaded, TypeNames names) {
        return switch (type.getName()) {
            case "boolean" -> "false";
            case "char" -> "' '";
            case "byte", "short" -> "(" + type.getName() + ") 0";
            case "int", "float", "double" -> "0";
            case "long" -> "0L";
            case "java.lang.String" -> "\"\"";
            default -> overloaded || type.isArray() ? "(" + names.of(type) + ") null" : "null";
        };
    }

    /** Joins {@code graph-slow} to {@code GraphSlow}; a word that begins with a digit stays apart. */
    private static String pascal(String id) {
        return Arrays.stream(id.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.isDigit(word.charAt(0))
                        ? "_" + word
                        : Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
        return "\"" + escaped + "\"";
    }
}
