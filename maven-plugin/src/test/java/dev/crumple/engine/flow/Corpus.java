package dev.crumple.engine.flow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/**
 * Cases as people write them, each in a folder of its own below {@code src/test/corpus}, labelled in the source: {@code //! rule}
 * ends a line on which the rule must be found, {@code //= library} one with a remote call that the library protects.
 */
final class Corpus {

    private static final Path ROOT = Path.of("src/test/corpus");
    private static final Pattern LABEL = Pattern.compile("//([!=]) (.+)$");

    private Corpus() {}

    /**
     * A case.
     *
     * @param rule the rule that it is for or against
     * @param name its folder
     * @param classes its class files
     * @param labels what must be found, {@code line rule} or {@code line by library}
     */
    record Case(String rule, String name, Path classes, Set<String> labels) {

        boolean isKotlin() {
            return name.startsWith("kotlin-");
        }

        Path sources() {
            return ROOT.resolve(rule).resolve(name);
        }

        @Override
        public String toString() {
            return rule + "/" + name;
        }
    }

    /** Compiles the cases of a rule. */
    static List<Case> of(String rule, Path work) {
        List<Case> cases = new ArrayList<>();
        for (Path folder : list(ROOT.resolve(rule))) {
            Path classes = work.resolve(rule).resolve(folder.getFileName().toString());
            cases.add(new Case(rule, folder.getFileName().toString(), classes, labels(folder)));
        }
        compile(cases, work.resolve(rule));
        return cases;
    }

    private static void compile(List<Case> cases, Path work) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        cases.stream().filter(one -> !one.isKotlin()).forEach(one -> compile(one, compiler));
        List<Case> kotlin = cases.stream().filter(Case::isKotlin).toList();
        if (!kotlin.isEmpty()) {
            compileKotlin(kotlin, work.resolve("kotlin"));
        }
    }

    private static void compile(Case one, JavaCompiler compiler) {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(one.classes());
            List<String> options =
                    List.of("-g", "-nowarn", "-proc:none", "-d", one.classes().toString(), "-cp", classPath());
            StringBuilder told = new StringBuilder();
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            told::append,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(list(one.sources())))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(one + " does not compile: " + told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starting the compiler takes seconds, so that it starts once; each case is then given the package of its name. */
    private static void compileKotlin(List<Case> cases, Path all) {
        List<String> arguments = new ArrayList<>(
                List.of("-no-stdlib", "-no-reflect", "-jvm-target", "17", "-cp", classPath(), "-d", all.toString()));
        cases.forEach(one -> arguments.add(one.sources().toString()));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ExitCode code = new K2JVMCompiler()
                .exec(new PrintStream(told, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        if (code != ExitCode.OK) {
            throw new IllegalStateException("The Kotlin does not compile: " + told.toString(StandardCharsets.UTF_8));
        }
        for (Case one : cases) {
            String inPackage = one.name().replace('-', '_');
            try {
                Files.createDirectories(one.classes());
                Files.move(all.resolve(inPackage), one.classes().resolve(inPackage));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The class path of the tests, which holds the libraries that cases are written with. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Set<String> labels(Path folder) {
        Set<String> labels = new TreeSet<>();
        for (Path source : list(folder)) {
            List<String> lines = lines(source);
            for (int i = 0; i < lines.size(); i++) {
                Matcher label = LABEL.matcher(lines.get(i));
                if (label.find()) {
                    labels.add((i + 1)
                            + (label.group(1).equals("=") ? " by " : " ")
                            + label.group(2).strip());
                }
            }
        }
        return labels;
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
