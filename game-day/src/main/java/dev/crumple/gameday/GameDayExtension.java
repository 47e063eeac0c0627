package dev.crumple.gameday;

import dev.crumple.resilience.spi.Rehearsable;
import dev.crumple.resilience.spi.Rehearsables;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns a game day into its runs. */
final class GameDayExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        String failureMode = AnnotationSupport.findAnnotation(method, GameDay.class)
                .orElseThrow()
                .value();
        List<Rehearsable> bound = Rehearsables.find(failureMode);
        Plan plan = Plan.of(bound.isEmpty() ? null : bound.get(bound.size() - 1).declaration(), failureMode);
        return lazily(plan).map(run -> invocation(failureMode, plan, run));
    }

    /** JUnit pulls the next run after the one before has ended, so the plan can follow what was seen. */
    private static Stream<Run> lazily(Iterator<Run> plan) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(plan, Spliterator.ORDERED), false);
    }

    private static TestTemplateInvocationContext invocation(String failureMode, Plan plan, Run run) {
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int index) {
                return failureMode + ": " + run.label();
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(new RunInterceptor(failureMode, plan, run));
            }
        };
    }
}
