package dev.crumple.gameday.internal.junit;

import dev.crumple.gameday.GameDay;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns a game day of one method into its runs. */
public final class GameDayExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), GameDay.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        GameDay gameDay =
                AnnotationSupport.findAnnotation(method, GameDay.class).orElseThrow();
        return new Script(gameDay.value(), List.of(gameDay.faults()), gameDay.redundant())
                .runs(GameDayExtension::invocation);
    }

    private static TestTemplateInvocationContext invocation(String name, RunInterceptor run) {
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int index) {
                return name;
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                run.begins(); // JUnit asks for them when it executes the run.
                return List.of(run);
            }
        };
    }
}
