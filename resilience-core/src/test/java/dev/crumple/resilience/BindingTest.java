package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.RemoveFeature;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import kotlin.coroutines.Continuation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong with a declaration is said when it is bound, in a sentence that says what to do. */
class BindingTest {

    private final Guards guards = Guards.create();

    @AfterEach
    void close() {
        guards.close();
    }

    private void refused(Class<?> type, String message) {
        assertThatThrownBy(() -> guards.guard(type, "call"))
                .isInstanceOf(InvalidDeclarationException.class)
                .hasMessageContaining(message);
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface NoDegradation {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        String call();
    }

    @Test
    void refusesAMethodThatDoesNotSayWhatHappensInstead() {
        refused(
                NoDegradation.class,
                "[fallback-missing] NoDegradation.call declares failure modes and does not say what happens instead."
                        + " Add one of @FailFast, @Fallback or @RemoveFeature.");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface Later {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @FailFast
        Flow.Publisher<String> call();
    }

    @Test
    void refusesAnswersThatComeAfterTheMethodHasReturned() {
        refused(Later.class, "returns java.util.concurrent.Flow$Publisher, so that its answer comes after");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface Unreadable {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(literal = "[]")
        List<String> call();
    }

    @Test
    void refusesContentThatNobodyCanRead() {
        refused(Unreadable.class, "The fallback content of Unreadable.call is no java.util.List<java.lang.String>");
    }

    @Test
    void readsContentOnceWithTheReaderGiven() {
        try (Guards reading = Guards.builder()
                .contentReader((content, type) -> List.of(content + " as " + type.getTypeName()))
                .build()) {
            Unreadable feature = reading.protect(Unreadable.class, () -> {
                throw new IllegalStateException("broken");
            });
            assertThat(feature.call()).containsExactly("[] as java.util.List<java.lang.String>");
            assertThat(feature.call()).isSameAs(feature.call());
        }
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface MissingResource {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(resource = "nowhere.txt")
        String call();
    }

    @Test
    void refusesAResourceThatIsNotThere() {
        refused(MissingResource.class, "The resource \"nowhere.txt\"");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface FromResource {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(resource = "popular.txt")
        String call();
    }

    @Test
    void servesAResource() {
        FromResource feature = guards.protect(FromResource.class, () -> {
            throw new IllegalStateException("broken");
        });
        assertThat(feature.call()).isEqualTo("popular titles\n");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface Stranger {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(to = String.class)
        String call();
    }

    @Test
    void refusesALesserImplementationOfSomethingElse() {
        refused(Stranger.class, "java.lang.String, the fallback of Stranger.call, is no Stranger.");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface NeedsAnInstance {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(to = Lesser.class)
        String call();
    }

    record Lesser(String call) implements NeedsAnInstance {}

    @Test
    void refusesALesserImplementationThatNobodyCanMake() {
        refused(NeedsAnInstance.class, "has no constructor without arguments. Give it one, or give an instance");
    }

    @Test
    void takesTheInstanceThatIsGiven() {
        NeedsAnInstance feature = guards.protect(
                NeedsAnInstance.class,
                () -> {
                    throw new IllegalStateException("broken");
                },
                new Lesser("less"));
        assertThat(feature.call()).isEqualTo("less");
    }

    @Test
    void refusesAnInstanceThatNoFallbackNames() {
        assertThatThrownBy(() ->
                        guards.protect(NeedsAnInstance.class, () -> "x", new Lesser("less"), new NeedsAnInstance() {
                            @Override
                            public String call() {
                                return "never";
                            }
                        }))
                .isInstanceOf(InvalidDeclarationException.class)
                .hasMessageContaining("was given as a fallback, and no @Fallback of NeedsAnInstance names it");
    }

    @Test
    void refusesContentOfAnotherType() {
        try (Guards careless =
                Guards.builder().contentReader((content, type) -> content).build()) {
            assertThatThrownBy(() -> careless.guard(Unreadable.class, "call"))
                    .isInstanceOf(InvalidDeclarationException.class)
                    .hasMessageContaining("the ContentReader gave a java.lang.String");
        }
    }

    interface Undeclared {
        String call();
    }

    @Test
    void refusesAnInterfaceThatDeclaresNothing() {
        assertThatThrownBy(() -> guards.protect(Undeclared.class, () -> "x"))
                .hasMessageContaining("declares no failure mode");
    }

    @Feature(id = "f", criticality = Criticality.INDISPENSABLE)
    interface Removed {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @RemoveFeature
        List<String> call();
    }

    @Test
    void refusesToRemoveWhatIsIndispensable() {
        refused(Removed.class, "[indispensable-removed] The feature \"f\" is indispensable");
    }

    @Test
    void refusesToProtectWhatIsNoInterface() {
        assertThatThrownBy(() -> guards.protect(String.class, "x"))
                .isInstanceOf(InvalidDeclarationException.class)
                .hasMessage("java.lang.String is no interface. Declare the feature on an interface, or guard its"
                        + " methods by hand.");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    static class Hidden {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(to = LessHidden.class)
        @SuppressWarnings("unused")
        private String call() {
            return "";
        }
    }

    static class LessHidden extends Hidden {}

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    static class Final {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(to = LessFinal.class)
        final String call() {
            return "";
        }
    }

    static class LessFinal extends Final {}

    @Test
    void refusesALesserImplementationOfWhatCannotBeOverridden() {
        refused(Hidden.class, "Hidden.call is private or final, so that LessHidden cannot answer in its place.");
        refused(Final.class, "Final.call is private or final, so that LessFinal cannot answer in its place.");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface FailsToBeMade {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(to = Failing.class)
        String call();
    }

    static class Failing implements FailsToBeMade {
        Failing() {
            throw new IllegalStateException("not today");
        }

        @Override
        public String call() {
            return "";
        }
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface AbstractLesser {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @Fallback(to = HalfMade.class)
        String call();
    }

    abstract static class HalfMade implements AbstractLesser {}

    @Test
    void refusesALesserImplementationThatCannotBeMade() {
        refused(
                FailsToBeMade.class,
                "the lesser implementation, cannot be made: java.lang.IllegalStateException: not today. Its"
                        + " constructor must not fail.");
        refused(AbstractLesser.class, "cannot be made: java.lang.InstantiationException");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface Judged {
        @FailureMode(id = "down", dependency = "d", when = Cause.BAD_CONTENT, customerSees = "Less.")
        @Budget("1s")
        @Healthy(accepts = Strict.class)
        @FailFast
        String call();
    }

    static class Strict implements Predicate<String> {
        Strict(int length) {}

        @Override
        public boolean test(String answer) {
            return true;
        }
    }

    @Test
    void refusesAJudgeThatNobodyCanMake() {
        refused(Judged.class, "the judge of healthy answers, has no constructor without arguments. Give it one.");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface OfMyOwn {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @FailFast
        Promise<String> call();
    }

    /** An own kind of promise. */
    abstract static class Promise<T> extends CompletableFuture<T> {}

    @Test
    void refusesAPromiseOfAKindThatNoGuardCouldGive() {
        refused(OfMyOwn.class, "so that its answer comes after");
    }

    @Feature(id = "f", criticality = Criticality.OPTIONAL)
    interface Suspending {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Less.")
        @Budget("1s")
        @FailFast
        Object call(Continuation<String> whenDone);
    }

    @Test
    void refusesAMethodThatSuspends() {
        refused(Suspending.class, "Suspending.call suspends, so that its answer comes after the method has returned");
    }

    @Test
    void refusesContentThatIsNothing() {
        try (Guards careless =
                Guards.builder().contentReader((content, type) -> null).build()) {
            assertThatThrownBy(() -> careless.guard(Unreadable.class, "call"))
                    .isInstanceOf(InvalidDeclarationException.class)
                    .hasMessageContaining("the ContentReader gave nothing");
        }
    }
}
