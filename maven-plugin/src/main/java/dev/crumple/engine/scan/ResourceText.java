package dev.crumple.engine.scan;

import dev.crumple.evidence.Declaration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of resources that fallbacks serve, from output folders and from nowhere else. */
final class ResourceText {

    /** A fallback of more is no text that anybody reads in a report. */
    private static final int BYTES = 64 * 1024;

    private final List<Path> outputs;

    ResourceText(List<Path> outputs) {
        this.outputs = outputs.stream()
                .map(output -> output.toAbsolutePath().normalize())
                .toList();
    }

    /** Reads the resource of a declaration; null when it names none, or what it names is missing, large or no UTF-8. */
    @Nullable
    String of(Declaration declaration) {
        Declaration.Fallback fallback = declaration.fallback();
        if (fallback == null || fallback.resource().isEmpty()) {
            return null;
        }
        try {
            return outputs.stream()
                    .map(output -> output.resolve(fallback.resource()).normalize())
                    .filter(file -> outputs.stream().anyMatch(file::startsWith) && Files.isRegularFile(file))
                    .findFirst()
                    .map(ResourceText::read)
                    .orElse(null);
        } catch (InvalidPathException noNameOfAFileHere) {
            return null;
        }
    }

    private static @Nullable String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BYTES + 1);
            return bytes.length > BYTES
                    ? null
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException noText) {
            return null;
        } catch (IOException unreadable) {
            return null; // The guard that cannot read it either says so when it is bound.
        }
    }
}
