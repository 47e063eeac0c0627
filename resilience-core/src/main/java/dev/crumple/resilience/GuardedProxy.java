package dev.crumple.resilience;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Implements a feature's interface by guarding what is declared and passing everything else on. */
final class GuardedProxy implements InvocationHandler {

    private static final @Nullable Object[] NO_ARGUMENTS = {};

    private final Object primary;
    private final Map<Method, Guard> guards;

    private GuardedProxy(Object primary, Map<Method, Guard> guards) {
        this.primary = primary;
        this.guards = Map.copyOf(guards);
    }

    static <T> T of(Class<T> feature, T primary, Map<Method, Guard> guards) {
        return feature.cast(Proxy.newProxyInstance(
                feature.getClassLoader(), new Class<?>[] {feature}, new GuardedProxy(primary, guards)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? NO_ARGUMENTS : given;
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        Guard guard = guards.get(method);
        return guard == null
                ? Degradation.invoke(method, primary, arguments)
                : guard.call(() -> Degradation.invoke(method, primary, arguments), arguments);
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "guarded " + primary;
        };
    }
}
