package dev.crumple.resilience.internal.binding;

import dev.crumple.resilience.InvalidDeclarationException;
import java.lang.reflect.Constructor;

/** Makes instances of classes that a declaration names. */
public final class Instances {

    private Instances() {}

    public static <T> T create(Class<T> type, String what) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.trySetAccessible();
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw new InvalidDeclarationException(
                    type.getName() + ", " + what + ", has no constructor without arguments. Give it one"
                            + (what.startsWith("the lesser") ? ", or give an instance at binding." : "."),
                    e);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new InvalidDeclarationException(
                    type.getName() + ", " + what + ", cannot be made: " + cause + ". Its constructor must not fail.",
                    e);
        }
    }
}
