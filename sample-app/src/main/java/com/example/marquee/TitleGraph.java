package com.example.marquee;

import java.util.List;
import java.util.Optional;

/** Asks the title graph. */
record TitleGraph(Json graph) implements SimilarTitles {

    @Override
    public Optional<List<TitleId>> similarTo(TitleId title) {
        return Optional.of(TitleId.listOf(graph.get("/similar/", title.value())));
    }
}
