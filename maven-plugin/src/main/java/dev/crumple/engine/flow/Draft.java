package dev.crumple.engine.flow;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.objectweb.asm.Type;

/** The declaration that a remote call lacks, as far as a class file can tell; what customers see only people know. */
final class Draft {

    private Draft() {}

    /**
     * Writes one.
     *
     * @param type the internal name of the class that calls
     * @param method the method that calls, by a name that people gave it
     * @param descriptor its descriptor
     * @param client the client's name
     */
    static List<String> of(String type, String method, String descriptor, String client) {
        String simple = MethodRef.simple(type);
        StringJoiner parameters = new StringJoiner(", ");
        Type[] types = Type.getArgumentTypes(descriptor);
        for (int i = 0; i < types.length; i++) {
            parameters.add(name(types[i]) + " argument" + (i + 1));
        }
        return List.of(
                "@Feature(id = \"" + kebab(simple) + "\", criticality = Criticality.IMPORTANT)",
                "public interface " + simple + "Feature {",
                "",
                "    @FailureMode(",
                "            id = \"" + kebab(client) + "-down\",",
                "            dependency = \"" + kebab(client) + "\",",
                "            when = {Cause.THROWS, Cause.HANGS, Cause.UNAVAILABLE},",
                "            customerSees = \"…\")",
                "    @Budget(\"1s\")",
                "    @FailFast",
                "    " + name(Type.getReturnType(descriptor)) + " " + method + "(" + parameters + ");",
                "}",
                "",
                "// and where the service is put together:",
                "guards.protect(" + simple + "Feature.class, new " + simple + "(…));");
    }

    private static String name(Type type) {
        String name = type.getClassName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
