package dev.crumple.engine.scan;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the source file of a class below the source roots, and reads each only once. */
final class SourceFiles {

    private final List<Path> roots;
    private final Map<Path, SourceText> texts = new HashMap<>();

    SourceFiles(List<Path> roots) {
        this.roots = roots.stream().filter(Files::isDirectory).toList();
    }

    Optional<Path> of(JavaClass type) {
        return of(
                type.getPackageName(),
                type.getSource().flatMap(Source::getFileName).orElse(""));
    }

    Optional<Path> of(String packageName, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String inPackage = packageName.replace('.', '/') + "/" + name;
        return roots.stream()
                .map(root -> root.resolve(packageName.isEmpty() ? name : inPackage))
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> anywhere(name));
    }

    SourceText textOf(Path file) {
        return texts.computeIfAbsent(file, SourceFiles::read);
    }

    /** Kotlin, for one, lets a file stand outside of its package's folder. */
    private Optional<Path> anywhere(String name) {
        return roots.stream().flatMap(root -> named(root, name)).findFirst();
    }

    private static Stream<Path> named(Path root, String name) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith(name)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceText read(Path file) {
        try {
            return new SourceText(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
