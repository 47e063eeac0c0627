package dev.crumple.maven;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.jspecify.annotations.Nullable;

/** Passes every event on, and tells of the session's end after everybody else has heard of it. */
final class SessionEndListener implements InvocationHandler {

    private final @Nullable ExecutionListener others;
    private final Consumer<ExecutionEvent> atEnd;

    private SessionEndListener(@Nullable ExecutionListener others, Consumer<ExecutionEvent> atEnd) {
        this.others = others;
        this.atEnd = atEnd;
    }

    // A proxy, so that an event which only another version of Maven knows is passed on too.
    static ExecutionListener after(@Nullable ExecutionListener others, Consumer<ExecutionEvent> atEnd) {
        return (ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                new SessionEndListener(others, atEnd));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        Object result = null;
        if (others != null) {
            try {
                result = method.invoke(others, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }
        if (method.getName().equals("sessionEnded")) {
            atEnd.accept((ExecutionEvent) arguments[0]);
        }
        return result;
    }
}
