package dev.crumple.resilience.internal.binding;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;

/** Erases generic types as the compiler does. */
public final class Erasure {

    private Erasure() {}

    /** Gives the class that a type is at run time. */
    public static Class<?> of(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        if (type instanceof ParameterizedType parameterized) {
            return of(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return of(array.getGenericComponentType()).arrayType();
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(variable.getBounds()[0]);
        }
        return type instanceof WildcardType wildcard ? of(wildcard.getUpperBounds()[0]) : Object.class;
    }
}
