package dev.crumple.engine.scaffold;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaGenericArrayType;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names types as a source file of one package does, and knows what the file then has to import. */
final class TypeNames {

    /** What stands for a type variable of an interface in the one that extends it. */
    record Argument(String generic, String erased) {}

    private final String home;
    private final Map<String, String> fullBySimple = new TreeMap<>();

    TypeNames(String home) {
        this.home = home;
    }

    /** Lists the full names to import, sorted. */
    List<String> imports() {
        return fullBySimple.values().stream()
                .filter(full -> full.contains("."))
                .filter(full ->
                        !packageOf(full).equals(home) && !packageOf(full).equals("java.lang"))
                .sorted()
                .toList();
    }

    /** Names a type of which only the full name is known. */
    String of(String fullName) {
        return named(packageOf(fullName), fullName);
    }

    /** Names a type without its type arguments. */
    String of(JavaClass type) {
        if (type.isArray()) {
            return of(type.getComponentType()) + "[]";
        }
        return type.isPrimitive() ? type.getName() : named(type.getPackageName(), type.getName());
    }

    /** Names a type after erasure, with the arguments in the place of type variables. */
    String erased(JavaType type, Map<String, Argument> arguments) {
        if (type instanceof JavaTypeVariable<?> && arguments.containsKey(type.getName())) {
            return arguments.get(type.getName()).erased();
        }
        return type instanceof JavaGenericArrayType array
                ? erased(array.getComponentType(), arguments) + "[]"
                : of(type.toErasure());
    }

    /** Names a type with its type arguments, and with the arguments in the place of type variables. */
    String generic(JavaType type, Map<String, Argument> arguments) {
        if (type instanceof JavaTypeVariable<?> && arguments.containsKey(type.getName())) {
            return arguments.get(type.getName()).generic();
        }
        if (type instanceof JavaParameterizedType parameterized) {
            return of(type.toErasure())
                    + parameterized.getActualTypeArguments().stream()
                            .map(argument -> generic(argument, arguments))
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof JavaWildcardType wildcard) {
            return "?" + bound(" super ", wildcard.getLowerBounds(), arguments)
                    + bound(" extends ", wildcard.getUpperBounds(), arguments);
        }
        return type instanceof JavaGenericArrayType array
                ? generic(array.getComponentType(), arguments) + "[]"
                : of(type.toErasure());
    }

    private String bound(String keyword, List<JavaType> bounds, Map<String, Argument> arguments) {
        return bounds.stream().map(bound -> keyword + generic(bound, arguments)).collect(Collectors.joining());
    }

    /** The first of two types of one simple name is imported; the other is named in full. */
    private String named(String packageName, String binaryName) {
        String inPackage = binaryName
                .substring(packageName.isEmpty() ? 0 : packageName.length() + 1)
                .replace('$', '.');
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        String outermost = inPackage.replaceFirst("\\..*", "");
        String known = fullBySimple.putIfAbsent(outermost, prefix + outermost);
        return known == null || known.equals(prefix + outermost) ? inPackage : prefix + inPackage;
    }

    private static String packageOf(String fullName) {
        return fullName.substring(0, Math.max(0, fullName.lastIndexOf('.')));
    }
}
