package dev.crumple.resilience;

/** Stands in for the real one, which the plugin must not depend on: the build knows it by name alone. */
public final class Guards {

    public static Guards create() {
        return new Guards();
    }

    public <T> T protect(Class<T> type, T primary) {
        return primary;
    }

    public Object guard(Class<?> type, String method) {
        return type.getName() + method;
    }
}
