package com.example.marquee;

import java.util.List;

/**
 * What the home page shows.
 *
 * @param rows the rows that have something to show or to say
 * @param served how every feature of the page was served, removed ones too
 */
record HomeView(Viewer viewer, Title hero, List<Row> rows, List<Served> served) {

    /** A row of posters. */
    record Row(String heading, List<Poster> posters, Served served) {

        boolean hasSomethingToSay() {
            return !posters.isEmpty() || served.unavailable();
        }
    }

    /**
     * A poster in a row.
     *
     * @param percent how much of the title was watched; 0 when it was not begun
     */
    record Poster(Title title, int percent) {}
}
