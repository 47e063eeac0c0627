package dev.crumple.engine.standing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crumple.engine.Json;
import dev.crumple.engine.Sighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an earlier build of the same classes saw hold; it counts until something is compiled again. */
final class EarlierBuild {

    private final Map<String, LocalDate> held = new TreeMap<>();

    private EarlierBuild() {}

    static EarlierBuild read(ModuleTraces traces) {
        EarlierBuild earlier = new EarlierBuild();
        Path file = traces.output().resolve(StandingsFile.VERIFICATION);
        try {
            if (Files.isRegularFile(file) && !isCompiledSince(file, traces)) {
                JsonNode root = Json.tree(Files.readAllBytes(file));
                for (JsonNode countermeasure : root.path("countermeasures")) {
                    for (JsonNode proof : countermeasure.path("proofs")) {
                        earlier.add(proof);
                    }
                }
            }
        } catch (IOException | DateTimeException cutShort) {
            // What was read before still counts; the tests can be run again.
        }
        return earlier;
    }

    private void add(JsonNode proof) {
        if (proof.path("sight").asText().equals("holds")) {
            String key = proof.path("means").asText() + " " + proof.path("name").asText();
            held.put(key, LocalDate.parse(proof.path("on").asText()));
        }
    }

    Optional<Sighting> test(String name) {
        return sighting("test " + name, "passed on ");
    }

    Optional<Sighting> metric(String name) {
        return sighting("metric " + name, "was registered on ");
    }

    private Optional<Sighting> sighting(String key, String told) {
        return Optional.ofNullable(held.get(key))
                .map(day -> Sighting.holds(day, told + day + ", and nothing was compiled since"));
    }

    private static boolean isCompiledSince(Path file, ModuleTraces traces) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        for (List<Path> folders : List.of(traces.classes(), traces.testClasses())) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder) && holdsNewer(folder, written)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holdsNewer(Path folder, Instant written) throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                Integer.MAX_VALUE,
                (file, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isAfter(written))) {
            return files.findAny().isPresent();
        }
    }
}
