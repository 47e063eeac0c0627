package dev.crumple.gameday.internal.junit;

import dev.crumple.gameday.GameDayClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns a game day of a whole class into its runs. Stands apart, because it needs JUnit 5.13. */
public final class GameDayClassExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestClass(), GameDayClass.class);
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        GameDayClass gameDay = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), GameDayClass.class)
                .orElseThrow();
        return new Script(gameDay.value(), List.of(gameDay.faults()), gameDay.redundant())
                .runs(GameDayClassExtension::invocation);
    }

    private static ClassTemplateInvocationContext invocation(String name, RunInterceptor run) {
        return new ClassTemplateInvocationContext() {
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
