package dev.crumple.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.ClassFolder;
import dev.crumple.engine.RemoteCall;
import dev.crumple.engine.SourceLine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowTest {

    @TempDir
    Path folder;

    private final Set<String> lookedUp = new HashSet<>();

    @Test
    void aServiceThatIsNearNoClientAsksForNoType() throws IOException {
        compile(
                "package shop; class Prices { Object of(java.util.Map<String, Object> all) { return all.get(\"book\"); } }");

        assertThat(calls(List.of())).isEmpty();
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void aStarInAnAddedLineStandsForAllTypesOfAPackage() throws IOException {
        compile("package acme.sdk; public class Stock { public int fetch() { return 1; } }");
        Path library = folder.resolve("acme/sdk/Stock.class");
        byte[] stock = Files.readAllBytes(library);
        compile("package shop; class Prices { int of(acme.sdk.Stock stock) { return stock.fetch(); } }");
        Files.delete(library);

        assertThat(calls(List.of("client | Acme | acme.sdk.* | fetch"), "acme/sdk/Stock", stock))
                .extracting(RemoteCall::leaving)
                .containsExactly("Stock.fetch");
        assertThat(calls(List.of(), "acme/sdk/Stock", stock)).isEmpty();
    }

    @Test
    void aClientIsKnownByWhatItsTypeIs() throws IOException {
        compile("package shop; class Orders { void cancel(java.sql.CallableStatement statement) throws Exception {"
                + " statement.executeUpdate(); } }");

        assertThat(calls(List.of())).extracting(RemoteCall::client).containsExactly("JDBC");
    }

    @Test
    void aMethodIsEnteredOnlyOnceOnThePathOfACallThatRepeatsItself() throws IOException {
        compile("package shop; class Search { java.io.InputStream ask(java.net.URL url, int times) throws Exception {"
                + " return times == 0 ? url.openStream() : ask(url, times - 1); } }");

        assertThat(calls(List.of())).extracting(RemoteCall::path).containsExactly(List.of("Search.ask"));
    }

    @Test
    void guardedWorkMayMakeWhatAClassFileBrokenOffIsOf() throws IOException {
        compile("package shop; class Card { final String of; Card(String of) { this.of = of; } }");
        compile("""
                package shop;
                import dev.crumple.annotations.*;
                @Feature(id = "cards", criticality = Criticality.OPTIONAL)
                interface Cards {
                    @FailureMode(id = "down", dependency = "cards", when = Cause.THROWS, customerSees = "None.")
                    @Budget("1s")
                    @FailFast
                    java.util.List<Card> all(java.net.URL url) throws Exception;
                    class FromFile implements Cards {
                        public java.util.List<Card> all(java.net.URL url) throws Exception {
                            url.openStream();
                            return java.util.stream.Stream.of("a", "b").map(Card::new).toList();
                        }
                    }
                }
                """);
        Path card = folder.resolve("shop/Card.class");
        byte[] whole = Files.readAllBytes(card);

        Files.write(card, Arrays.copyOf(whole, whole.length - 30));
        ServiceFlow flow = flow(List.of(), "", new byte[0]);

        assertThat(flow.swallowed()).isEmpty();
        assertThat(flow.nested()).isEmpty();
        assertThat(flow.bypasses()).isEmpty();
    }

    private List<RemoteCall> calls(List<String> added) {
        return calls(added, "", new byte[0]);
    }

    private List<RemoteCall> calls(List<String> added, String library, byte[] file) {
        return flow(added, library, file).remoteCalls();
    }

    private ServiceFlow flow(List<String> added, String library, byte[] file) {
        return new Flow(Catalogue.with(added), false)
                .in(
                        List.of(new ClassFolder(folder)),
                        type -> {
                            lookedUp.add(type);
                            return type.equals(library) ? Optional.of(file) : ofJdk(type);
                        },
                        (type, source, line) -> new SourceLine(source, line));
    }

    private static Optional<byte[]> ofJdk(String type) {
        try (java.io.InputStream file = ClassLoader.getPlatformClassLoader().getResourceAsStream(type + ".class")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void compile(String source) throws IOException {
        String name = source.replaceFirst("(?s).*?\\b(?:class|interface) (\\w+).*", "$1");
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        String classPath = folder + File.pathSeparator + System.getProperty("java.class.path");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", classPath, file.toString());
        assertThat(status).as(source).isZero();
    }
}
