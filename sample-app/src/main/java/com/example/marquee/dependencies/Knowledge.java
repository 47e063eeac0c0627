package com.example.marquee.dependencies;

import com.example.marquee.dependencies.Answers.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the dependencies know when they are well. */
final class Knowledge {

    /** How far somebody came with a title. */
    private record Begun(String title, int percent) {}

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Map<String, String> PASSWORDS = Map.of("ada", "lovelace", "grace", "hopper");

    private static final Map<String, List<String>> TASTES = Map.of(
            "ada",
            List.of(
                    "orbit-nine",
                    "the-last-lighthouse",
                    "night-ferry",
                    "copper-hours",
                    "hollow-moon",
                    "glass-harvest",
                    "slow-trains"),
            "grace",
            List.of(
                    "the-borrowed-coast",
                    "a-map-of-rain",
                    "tin-orchestra",
                    "the-weather-keeper",
                    "night-ferry",
                    "deep-field"),
            "guest",
            List.of(
                    "the-last-lighthouse",
                    "low-tide",
                    "red-meridian",
                    "tin-orchestra",
                    "a-map-of-rain",
                    "the-weather-keeper",
                    "glass-harvest"));

    private static final List<String> ANY_TASTE = List.of(
            "glass-harvest",
            "red-meridian",
            "a-map-of-rain",
            "pocket-thunder",
            "copper-hours",
            "tin-orchestra",
            "slow-trains",
            "the-weather-keeper");

    private static final Map<String, List<Begun>> BEGUN = Map.of(
            "ada", List.of(new Begun("red-meridian", 64), new Begun("the-quiet-grid", 18), new Begun("deep-field", 91)),
            "grace", List.of(new Begun("salt-and-signal", 37), new Begun("low-tide", 72)),
            "guest",
                    List.of(
                            new Begun("copper-hours", 57),
                            new Begun("night-ferry", 42),
                            new Begun("slow-trains", 83),
                            new Begun("pocket-thunder", 12)));

    private static final List<List<String>> NEIGHBOURHOODS = List.of(
            List.of(
                    "night-ferry",
                    "low-tide",
                    "thirteen-bridges",
                    "copper-hours",
                    "the-quiet-grid",
                    "the-last-lighthouse"),
            List.of("orbit-nine", "hollow-moon", "red-meridian", "deep-field", "the-quiet-grid"),
            List.of("salt-and-signal", "glass-harvest", "a-map-of-rain", "the-borrowed-coast", "the-last-lighthouse"),
            List.of("paper-comets", "pocket-thunder", "the-weather-keeper", "orbit-nine"),
            List.of("monsoon-kitchen", "slow-trains", "deep-field", "a-map-of-rain"),
            List.of("velvet-static", "tin-orchestra", "the-understudy", "ninth-floor-please"));

    private Knowledge() {}

    static Answer recommendations(String viewer, String body) {
        List<String> turned = new ArrayList<>(ANY_TASTE);
        Collections.rotate(turned, viewer.length());
        return ok(TASTES.getOrDefault(viewer, turned));
    }

    static Answer history(String viewer, String body) {
        return ok(BEGUN.getOrDefault(viewer, List.of()));
    }

    static Answer similar(String title, String body) {
        return ok(NEIGHBOURHOODS.stream()
                .filter(neighbourhood -> neighbourhood.contains(title))
                .flatMap(List::stream)
                .filter(near -> !near.equals(title))
                .distinct()
                .toList());
    }

    static Answer session(String path, String body) {
        JsonNode asked = MAPPER.readTree(body);
        String name = asked.path("name").asString("");
        return asked.path("password").asString("").equals(PASSWORDS.get(name))
                ? ok(Map.of("viewer", name))
                : new Answer(401, "{}");
    }

    private static Answer ok(Object content) {
        return new Answer(200, MAPPER.writeValueAsString(content));
    }
}
