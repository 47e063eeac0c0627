package dev.crumple.resilience.internal.degradation;

import dev.crumple.resilience.ContentReader;
import dev.crumple.resilience.InvalidDeclarationException;
import dev.crumple.resilience.internal.binding.Answer;
import dev.crumple.resilience.internal.binding.GuardedMethod;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the content that a declaration names or holds, once, at binding. */
final class FallbackContent {

    private FallbackContent() {}

    static Object ofResource(GuardedMethod guarded, String name, ContentReader reader) {
        return read(reader, guarded, text(guarded.method(), name));
    }

    static Object ofLiteral(GuardedMethod guarded, List<String> lines, ContentReader reader) {
        return read(reader, guarded, String.join("\n", lines));
    }

    private static String text(Method method, String name) {
        try (InputStream stream = method.getDeclaringClass().getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new InvalidDeclarationException("[fallback-missing] The resource \"" + name
                        + "\", the fallback of " + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                        + ", is not on the class path. Add it, or correct its name.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidDeclarationException(
                    "The resource \"" + name + "\" cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Object read(ContentReader reader, GuardedMethod guarded, String content) {
        Method method = guarded.method();
        Answer answer = guarded.answer();
        try {
            Object value = reader.read(content, answer.type());
            Class<?> type = MethodType.methodType(answer.raw()).wrap().returnType();
            if (!type.isInstance(value)) {
                throw new IllegalArgumentException("the ContentReader gave "
                        + (value == null ? "nothing" : "a " + value.getClass().getName()));
            }
            return value;
        } catch (Exception e) {
            throw new InvalidDeclarationException(
                    "[fallback-missing] The fallback content of "
                            + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                            + " is no " + answer.type().getTypeName() + ": " + e.getMessage()
                            + ". Correct it, or give a ContentReader that reads it.",
                    e);
        }
    }
}
