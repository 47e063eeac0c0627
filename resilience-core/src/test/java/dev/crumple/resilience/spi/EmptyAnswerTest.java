package dev.crumple.resilience.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EmptyAnswerTest {

    /** One method per return type. */
    interface Answers {
        Optional<String> optional();

        OptionalInt optionalInt();

        List<String> list();

        Set<String> set();

        Map<String, String> map();

        String text();

        int number();

        boolean flag();

        void nothing();

        Integer boxed();

        StringBuilder other();

        String[] array();

        int[] numbers();

        List<String>[] genericArray();

        <T extends Collection<String>> T variable();

        <T> T anything();

        <T extends Collection<String>> T[] variables();
    }

    /** Those that answer later. */
    interface Later {
        CompletionStage<Optional<String>> stage();

        CompletableFuture<List<String>> future();

        Future<? extends Set<String>> wildcard();

        CompletableFuture<?> unbounded();

        @SuppressWarnings("rawtypes")
        Future raw();
    }

    private static Object emptyOf(Class<?> type, String name) throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name);
        return EmptyAnswer.of(method.getGenericReturnType());
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("optional", Optional.empty()),
                Arguments.of("optionalInt", OptionalInt.empty()),
                Arguments.of("list", List.of()),
                Arguments.of("set", Set.of()),
                Arguments.of("map", Map.of()),
                Arguments.of("text", ""),
                Arguments.of("number", 0),
                Arguments.of("flag", false),
                Arguments.of("nothing", null),
                Arguments.of("boxed", null),
                Arguments.of("other", null),
                Arguments.of("array", new String[0]),
                Arguments.of("numbers", new int[0]),
                Arguments.of("genericArray", new List<?>[0]),
                Arguments.of("variable", List.of()),
                Arguments.of("anything", null),
                Arguments.of("variables", new Collection<?>[0]));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatCanBeEmptyIsEmptyAndANumberIsZero(String method, Object empty) throws NoSuchMethodException {
        assertThat(emptyOf(Answers.class, method)).isEqualTo(empty);
    }

    @Test
    void anEmptyArrayIsOfItsMethodsType() throws NoSuchMethodException {
        assertThat(emptyOf(Answers.class, "genericArray")).isInstanceOf(List[].class);
        assertThat(emptyOf(Answers.class, "variables")).isInstanceOf(Collection[].class);
    }

    static Stream<Arguments> later() {
        return Stream.of(
                Arguments.of("stage", Optional.empty()),
                Arguments.of("future", List.of()),
                Arguments.of("wildcard", Set.of()),
                Arguments.of("unbounded", null),
                Arguments.of("raw", null));
    }

    @ParameterizedTest
    @MethodSource("later")
    void anAnswerThatComesLaterIsThereAlready(String method, Object empty) throws Exception {
        assertThat(emptyOf(Later.class, method))
                .isInstanceOfSatisfying(
                        CompletableFuture.class, future -> assertThat(future).isCompletedWithValue(empty));
    }
}
