package dev.crumple.engine.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.crumple.engine.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the lines of logbooks that fall into a window, from a folder and the folders in it, one for each service. */
final class LogbookFolder {

    private static final Pattern LOGBOOK = Pattern.compile(".+\\.jsonl(\\.1)?");

    private LogbookFolder() {}

    /**
     * A line of a logbook.
     *
     * @param at when it was
     * @param kind its kind
     * @param members what else it says
     * @param source the file, below the folder
     * @param number the line's number in it, from 1
     */
    record Line(Instant at, String kind, JsonNode members, String source, int number) {

        String text(String member) {
            return members.path(member).asText("");
        }
    }

    /** Lists the lines in order; rehearsals, and lines that are none, are left out. */
    static List<Line> read(Path folder, Window window) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file ->
                            LOGBOOK.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
        List<Line> lines = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            // Any bytes: a torn line costs nothing but itself.
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    Files.newInputStream(file),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
                int number = 0;
                for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                    number++;
                    line(text, name, number)
                            .filter(line -> window.holds(line.at()))
                            .forEach(lines::add);
                }
            }
        }
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::source));
        return lines;
    }

    private static Stream<Line> line(String text, String file, int number) {
        try {
            JsonNode members = Json.tree(text);
            String kind = members.path("kind").asText("");
            if (kind.isEmpty() || members.path("rehearsed").asBoolean()) {
                return Stream.empty();
            }
            return Stream.of(new Line(Instant.parse(members.path("at").asText("")), kind, members, file, number));
        } catch (JsonProcessingException | DateTimeException noLine) {
            return Stream.empty();
        }
    }
}
