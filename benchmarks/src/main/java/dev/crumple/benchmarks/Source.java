package dev.crumple.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A source file that is generated.
 *
 * @param type the full name of its type
 * @param text what it says
 */
record Source(String type, String text) {

    /** Compiles files against what the benchmarks themselves use, and against more folders of classes. */
    static void compile(List<Source> sources, Path into, Path... besides) throws IOException {
        Files.createDirectories(into);
        StringBuilder classPath = new StringBuilder(System.getProperty("java.class.path"));
        for (Path folder : besides) {
            classPath.append(File.pathSeparator).append(folder);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", into.toString(), "-proc:none", "-cp", classPath.toString());
        List<JavaFileObject> files = sources.stream().map(Source::file).toList();
        if (!compiler.getTask(null, null, null, options, null, files).call()) {
            throw new IllegalStateException("What was generated does not compile; the compiler says above why.");
        }
    }

    /** Writes the file below a root of sources. */
    void write(Path root) throws IOException {
        Path file = root.resolve(type.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private JavaFileObject file() {
        return new SimpleJavaFileObject(
                URI.create("memory:/" + type.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
