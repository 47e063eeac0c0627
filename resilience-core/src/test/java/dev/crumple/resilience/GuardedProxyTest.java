package dev.crumple.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The guarded implementation stands in for the primary one in everything but its failures. */
class GuardedProxyTest {

    private final Guards guards = Guards.builder().time(new FakeTime()).build();

    @AfterEach
    void close() {
        guards.close();
    }

    @Feature(id = "titles", criticality = Criticality.OPTIONAL)
    interface Titles {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        Optional<String> title();

        void rename(String title) throws IOException;
    }

    private static class Broken implements Titles {
        @Override
        public Optional<String> title() {
            throw new IllegalStateException("broken");
        }

        @Override
        public void rename(String title) throws IOException {
            throw new IOException("no " + title);
        }

        @Override
        public String toString() {
            return "the catalogue";
        }
    }

    @Test
    void whatADeclaredMethodThrowsIsDegradedAndWhatAnyOtherThrowsComesThroughAsItIs() {
        Titles titles = guards.protect(Titles.class, new Broken());
        assertThat(titles.title()).isEmpty();
        assertThatThrownBy(() -> titles.rename("Dune"))
                .isInstanceOf(IOException.class)
                .hasMessage("no Dune")
                .hasNoCause();
    }

    @Test
    void itIsItselfAndNobodyElse() {
        Broken primary = new Broken();
        Titles titles = guards.protect(Titles.class, primary);
        Titles twin = guards.protect(Titles.class, primary);
        assertThat(List.of(titles, twin).indexOf(twin)).isEqualTo(1);
        assertThat(titles).isNotEqualTo(primary).hasToString("guarded the catalogue");
        assertThat(titles.hashCode()).isEqualTo(System.identityHashCode(titles));
    }

    @Feature(id = "odd", criticality = Criticality.OPTIONAL)
    interface Odd {
        static Odd of(int start) {
            return new Odd() {
                @Override
                public Optional<Long> sum(int first, long... others) {
                    return Optional.of(LongStream.of(others).sum() + first + start);
                }

                @Override
                public boolean isEven(int number) {
                    return number % 2 == 0;
                }
            };
        }

        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        Optional<Long> sum(int first, long... others);

        boolean isEven(int number);

        default boolean isOdd(int number) {
            return !isEven(number);
        }
    }

    @Test
    void primitivesRowsOfArgumentsDefaultAndStaticMethodsAreWhatTheyWere() {
        Odd odd = guards.protect(Odd.class, Odd.of(40));
        for (int calls = 0; calls < 3; calls++) {
            assertThat(odd.sum(1, 2, 3)).contains(46L);
            assertThat(odd.sum(1)).contains(41L);
            assertThat(odd.isEven(2)).isTrue();
            assertThat(odd.isOdd(2)).isFalse();
        }
    }

    @Feature(id = "rows", criticality = Criticality.OPTIONAL)
    interface Rows {
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "No row.")
        @Budget("1s")
        @RemoveFeature
        Optional<String> first();

        default String heading() {
            return first().orElse("nothing");
        }
    }

    @Test
    void aDefaultMethodFindsTheGuardsOfWhatItCalls() {
        Rows rows = guards.protect(Rows.class, () -> {
            throw new IllegalStateException("broken");
        });
        assertThat(rows.heading()).isEqualTo("nothing");
    }

    @Feature(id = "looked-up", criticality = Criticality.OPTIONAL)
    interface Lookup extends Function<String, Optional<String>> {
        @Override
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        Optional<String> apply(String key);
    }

    @Test
    void aDefaultMethodOfTheJdkFindsThemToo() {
        Lookup lookup = guards.protect(Lookup.class, key -> {
            throw new IllegalStateException("broken");
        });
        assertThat(lookup.andThen(found -> found.orElse("nothing")).apply("x")).isEqualTo("nothing");
    }

    @Test
    void whoOverridesADefaultMethodIsCalledHimself() {
        Rows rows = guards.protect(Rows.class, new Rows() {
            @Override
            public Optional<String> first() {
                return Optional.of("one");
            }

            @Override
            public String heading() {
                return "mine";
            }
        });
        assertThat(rows.heading()).isEqualTo("mine");
    }

    @Test
    void whoeverCallsItWithoutTheProxyIsServedAsWell() throws Throwable {
        Titles titles = guards.protect(Titles.class, new Broken());
        InvocationHandler handler = Proxy.getInvocationHandler(titles);
        for (int calls = 0; calls < 10; calls++) {
            Method own = Titles.class.getDeclaredMethod("title");
            assertThat(handler.invoke(titles, own, null)).isEqualTo(Optional.empty());
        }
    }

    interface Source<K, V> {
        V get(K key);
    }

    @Feature(id = "bridged", criticality = Criticality.OPTIONAL)
    interface Bridged extends Source<String, Optional<String>> {
        @Override
        @FailureMode(id = "down", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        Optional<String> get(String key);
    }

    @Test
    void callsThroughAGenericSupertypeAreGuarded() {
        Source<String, Optional<String>> source = guards.protect(Bridged.class, key -> {
            throw new IllegalStateException("broken");
        });
        assertThat(source.get("x")).isEmpty();
    }

    @Test
    void byHandTheMethodItselfIsMeantAndNotItsBridge() {
        Guard guard = guards.guard(Bridged.class, "get");
        assertThat(guard.declaration().method()).isEqualTo("get(java.lang.String)");
    }

    /** The compiler gives it bridges from {@link Source}, which stand for the method that declares nothing. */
    @Feature(id = "overloaded", criticality = Criticality.OPTIONAL)
    interface Overloaded extends Source<String, Optional<String>> {
        @Override
        Optional<String> get(String key);

        @FailureMode(id = "of-two", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        Optional<String> get(String key, String other);

        @FailureMode(id = "of-another-name", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        Optional<String> find(String key);
    }

    private static class BrokenOverloaded implements Overloaded {
        @Override
        public Optional<String> get(String key) {
            throw new IllegalStateException("broken");
        }

        @Override
        public Optional<String> get(String key, String other) {
            return get(key);
        }

        @Override
        public Optional<String> find(String key) {
            return get(key);
        }
    }

    @Test
    void theyLeadToTheMethodThatImplementsThemAndToNoneThatIsLikeIt() {
        Overloaded overloaded = guards.protect(Overloaded.class, new BrokenOverloaded());
        assertThat(overloaded.get("x", "y")).isEmpty();
        assertThat(overloaded.find("x")).isEmpty();
        Source<String, Optional<String>> source = overloaded;
        assertThatThrownBy(() -> source.get("x")).hasMessage("broken");
    }

    interface Numbered<K extends Number, V extends CharSequence> {
        V get(K key);
    }

    @Feature(id = "numbered", criticality = Criticality.OPTIONAL)
    interface Typed extends Numbered<Long, String> {
        @Override
        String get(Long key);

        @FailureMode(id = "of-no-number", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        Optional<String> get(Integer key);
    }

    @Test
    void norToOneOfAnotherType() {
        Typed typed = guards.protect(Typed.class, new Typed() {
            @Override
            public String get(Long key) {
                throw new IllegalStateException("broken");
            }

            @Override
            public Optional<String> get(Integer key) {
                throw new IllegalStateException("broken");
            }
        });
        assertThat(typed.get(1)).isEmpty();
        Numbered<Long, String> numbered = typed;
        assertThatThrownBy(() -> numbered.get(1L)).hasMessage("broken");
    }

    /** Its declared method answers as the bridge does and takes something else. */
    @Feature(id = "keyed", criticality = Criticality.OPTIONAL)
    interface Keyed extends Bounded<Long> {
        @Override
        Optional<String> get(Long key);

        @FailureMode(id = "of-a-name", dependency = "d", when = Cause.THROWS, customerSees = "Nothing.")
        @Budget("1s")
        @RemoveFeature
        Optional<String> get(String key);
    }

    interface Bounded<K extends Number> {
        Optional<String> get(K key);
    }

    @Test
    void norToOneThatTakesSomethingElse() {
        Keyed keyed = guards.protect(Keyed.class, new Keyed() {
            @Override
            public Optional<String> get(Long key) {
                throw new IllegalStateException("broken");
            }

            @Override
            public Optional<String> get(String key) {
                throw new IllegalStateException("broken");
            }
        });
        assertThat(keyed.get("x")).isEmpty();
        Bounded<Long> bounded = keyed;
        assertThatThrownBy(() -> bounded.get(1L)).hasMessage("broken");
    }
}
