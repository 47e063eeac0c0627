package dev.crumple.resilience;

import dev.crumple.resilience.internal.Invocation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Implements a feature's interface by guarding what is declared and passing everything else on. */
final class GuardedProxy implements InvocationHandler {

    private static final @Nullable Object[] NO_ARGUMENTS = {};

    /** A method of the implementation, and its guard; null for one that declares nothing. */
    private record Bound(
            Method method, Invocation invocation, @Nullable Guard guard) {

        Bound calledAs(Method name) {
            return new Bound(name, invocation, guard);
        }
    }

    private final Object primary;
    private final Map<Method, Bound> methods = new HashMap<>();
    private volatile Bound[] called = {};

    private GuardedProxy(Class<?> feature, Object primary, Map<Method, Guard> guards) {
        this.primary = primary;
        for (Method method : instanceMethods(feature)) {
            if (!method.trySetAccessible()) {
                throw new InvalidDeclarationException(feature.getName() + " cannot be called from outside its module."
                        + " Open its package to dev.crumple.resilience.");
            }
            methods.put(method, new Bound(method, Invocation.of(method, primary), guardOf(method, guards)));
        }
    }

    private static List<Method> instanceMethods(Class<?> feature) {
        return Stream.of(feature.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    /** Finds the guard of a method, or of the one that a compiler's bridge stands for. */
    private static @Nullable Guard guardOf(Method method, Map<Method, Guard> guards) {
        if (!method.isBridge()) {
            return guards.get(method);
        }
        return guards.entrySet().stream()
                .filter(declared -> bridges(method, declared.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean bridges(Method bridge, Method method) {
        Class<?>[] from = bridge.getParameterTypes();
        Class<?>[] to = method.getParameterTypes();
        boolean fits = bridge.getName().equals(method.getName())
                && from.length == to.length
                && bridge.getReturnType().isAssignableFrom(method.getReturnType());
        for (int i = 0; fits && i < to.length; i++) {
            fits = from[i].isAssignableFrom(to[i]);
        }
        return fits;
    }

    static <T> T of(Class<T> feature, T primary, Map<Method, Guard> guards) {
        GuardedProxy handler = new GuardedProxy(feature, primary, guards);
        Object proxy = Proxy.newProxyInstance(feature.getClassLoader(), new Class<?>[] {feature}, handler);
        handler.runDefaultsOn(proxy);
        return feature.cast(proxy);
    }

    /** A default method that declares nothing calls what is declared, and is to find its guards. */
    private void runDefaultsOn(Object proxy) {
        methods.replaceAll((method, bound) -> bound.guard() == null && isInherited(method)
                ? new Bound(method, Invocation.ofDefault(method, proxy), null)
                : bound);
    }

    private boolean isInherited(Method method) {
        try {
            return method.isDefault()
                    && primary.getClass()
                            .getMethod(method.getName(), method.getParameterTypes())
                            .equals(method);
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? NO_ARGUMENTS : given;
        Bound bound = bound(method);
        if (bound == null) {
            return ofObject(proxy, method, arguments);
        }
        Guard guard = bound.guard();
        return guard == null ? bound.invocation().on(arguments) : guard.call(bound.invocation(), arguments);
    }

    /** A proxy names a method by the same object in every call, which is found sooner than an equal one. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable Bound bound(Method method) {
        for (Bound bound : called) {
            if (bound.method() == method) {
                return bound;
            }
        }
        Bound bound = methods.get(method);
        return bound == null ? null : called(bound.calledAs(method));
    }

    private synchronized Bound called(Bound bound) {
        for (Bound known : called) {
            if (known.method().equals(bound.method())) {
                return bound; // Another thread was quicker, or somebody calls this without the proxy.
            }
        }
        Bound[] more = Arrays.copyOf(called, called.length + 1);
        more[called.length] = bound;
        called = more;
        return bound;
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "guarded " + primary;
        };
    }
}
