package com.example.marquee;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Names a title in the catalogue and in everything that speaks of titles. */
record TitleId(String value) {

    static List<TitleId> listOf(JsonNode names) {
        return names.valueStream().map(name -> new TitleId(name.stringValue())).toList();
    }
}
