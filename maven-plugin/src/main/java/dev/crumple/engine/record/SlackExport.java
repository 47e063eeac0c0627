package dev.crumple.engine.record;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.crumple.engine.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export of Slack: a folder for each channel, in it a file of JSON for each day, each an array of messages with
 * {@code ts}, {@code user} and {@code text}; and {@code users.json}, which has their names.
 */
final class SlackExport {

    /** Mentions and links: {@code <@U024BE7LH>}, {@code <#C024BE7LR|general>}, {@code <https://example.com|a page>}. */
    private static final Pattern MARKED =
            Pattern.compile("<([@#!]?)((?<=[@#])[A-Z0-9]+|(?<=!)[a-z]\\w*|[a-z][a-z0-9+.-]*:[^<>|]*)(?:\\|([^<>]*))?>");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.json");

    private final Path folder;
    private final Map<String, String> names = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    private SlackExport(Path folder) {
        this.folder = folder;
    }

    static Found read(@Nullable Path folder, Window window) throws IOException {
        if (folder == null) {
            return Found.nothing("No chat was read: -Dcrumple.slack=DIR names the folder of an export of Slack.");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder
                    + ", which crumple.slack names. Unpack the export, and name the folder that holds its channels.");
        }
        return new SlackExport(folder).messages(window);
    }

    private Found messages(Window window) throws IOException {
        readNames();
        List<TimelineEntry> entries = new ArrayList<>();
        for (Path file : files()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            for (JsonNode message : array(file, name)) {
                entry(message, name).filter(entry -> window.holds(entry.at())).forEach(entries::add);
            }
        }
        List<String> told = new ArrayList<>();
        told.add(
                "The chat has " + entries.size() + (entries.size() == 1 ? " message" : " messages") + " of that time.");
        unreadable.forEach(name -> told.add("The chat's file " + name + " is no array of JSON, and is left out."));
        return new Found(entries, told);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> DAY.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private void readNames() throws IOException {
        Path file = folder.resolve("users.json");
        if (Files.isRegularFile(file)) {
            for (JsonNode user : array(file, "users.json")) {
                String name = Stream.of(
                                user.path("profile").path("display_name").asText(""),
                                user.path("real_name").asText(""),
                                user.path("name").asText(""))
                        .filter(candidate -> !candidate.isBlank())
                        .findFirst()
                        .orElse(user.path("id").asText());
                names.put(user.path("id").asText(), name);
            }
        }
    }

    private List<JsonNode> array(Path file, String name) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        try {
            JsonNode root = Json.tree(Files.readAllBytes(file));
            if (root == null || !root.isArray()) {
                unreadable.add(name);
                return items;
            }
            root.forEach(items::add);
        } catch (JacksonException noJson) {
            unreadable.add(name);
        }
        return items;
    }

    private Stream<TimelineEntry> entry(JsonNode message, String file) {
        String text = plain(message.path("text").asText(""));
        String kind = message.path("subtype").asText("");
        if (text.isBlank() || kind.endsWith("_join") || kind.endsWith("_leave")) {
            return Stream.empty();
        }
        try {
            BigDecimal ts = new BigDecimal(message.path("ts").asText(""));
            Instant at = Instant.ofEpochSecond(
                    ts.longValue(),
                    ts.remainder(BigDecimal.ONE).movePointRight(9).longValue());
            return Stream.of(
                    new TimelineEntry(at, "chat", who(message), text, "slack " + file + " ts " + ts.toPlainString()));
        } catch (NumberFormatException | DateTimeException noTime) {
            return Stream.empty();
        }
    }

    private @Nullable String who(JsonNode message) {
        String id = message.path("user").asText("");
        String bot = message.path("username").asText(message.path("bot_id").asText(""));
        String who = id.isEmpty() ? bot : names.getOrDefault(id, id);
        return who.isBlank() ? null : who;
    }

    private String plain(String text) {
        Function<MatchResult, String> said = mark -> {
            String label = mark.group(3);
            String target = mark.group(2);
            String shown = switch (mark.group(1)) {
                case "@" -> "@" + (label == null ? names.getOrDefault(target, target) : label);
                case "#" -> "#" + (label == null ? target : label);
                case "!" -> "@" + (label == null ? target : label);
                default -> label == null ? target : label + " (" + target + ")";
            };
            return Matcher.quoteReplacement(shown);
        };
        return MARKED.matcher(text)
                .replaceAll(said)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
