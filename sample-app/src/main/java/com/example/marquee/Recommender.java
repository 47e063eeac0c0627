package com.example.marquee;

import java.util.List;

/** Asks the recommender. */
record Recommender(Json recommender) implements PersonalisedRow {

    @Override
    public List<TitleId> titlesFor(Viewer viewer) {
        return TitleId.listOf(recommender.get("/recommendations/", viewer.name()));
    }
}
