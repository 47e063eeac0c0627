package dev.crumple.resilience;

/** Stands in for the real one, which the plugin must not depend on: the build knows it by name alone. */
public final class Guards {

    public static Guards create() {
        return new Guards();
    }

    @SafeVarargs
    public final <T> T protect(Class<T> type, T primary, T... fallbacks) {
        return fallbacks.length == 0 ? primary : fallbacks[0];
    }

    public Guard guard(Class<?> type, String method, Object... fallbacks) {
        return new Guard();
    }
}
