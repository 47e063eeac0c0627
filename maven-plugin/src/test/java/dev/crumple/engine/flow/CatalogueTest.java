package dev.crumple.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name that its library does not have matches nothing, and nobody notices. */
class CatalogueTest {

    /** The lines about types that are on the class path of the tests. */
    static Stream<CatalogueLine> linesOfLibrariesThatAreHere() throws IOException {
        return CorpusTest.catalogue().stream().filter(line -> type(line).isPresent());
    }

    @ParameterizedTest
    @MethodSource("linesOfLibrariesThatAreHere")
    void namesWhatItsLibraryHas(CatalogueLine line) {
        Class<?> type = type(line).orElseThrow();
        Set<String> methods = methods(type);

        assertThat(type.isAnnotation()).isEqualTo(line.annotation());
        assertThat(line.methods())
                .allSatisfy(method -> assertThat(methods)
                        .as(method)
                        .anyMatch(name -> method.endsWith("*")
                                ? name.startsWith(method.substring(0, method.length() - 1))
                                : name.equals(method.replaceFirst("^!", ""))));
    }

    private static Set<String> methods(Class<?> type) {
        Set<String> names = new TreeSet<>(Set.of("any of an annotation, or of a type without methods"));
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            Arrays.stream(above.getDeclaredMethods()).map(Method::getName).forEach(names::add);
        }
        if (type.getDeclaredConstructors().length > 0) {
            names.add("<init>");
        }
        Arrays.stream(type.getMethods()).map(Method::getName).forEach(names::add);
        return names;
    }

    private static Optional<Class<?>> type(CatalogueLine line) {
        try {
            return Optional.of(
                    Class.forName(line.type().replace('/', '.'), false, CatalogueTest.class.getClassLoader()));
        } catch (ClassNotFoundException elsewhere) {
            return Optional.empty();
        }
    }
}
