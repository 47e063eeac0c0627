package com.example.marquee;

import java.util.List;
import java.util.stream.Stream;

/** The same titles for everybody. They stand in the program, where no dependency can take them away. */
final class PopularTitles implements PersonalisedRow {

    private static final List<TitleId> POPULAR = Stream.of(
                    "orbit-nine",
                    "thirteen-bridges",
                    "paper-comets",
                    "the-understudy",
                    "monsoon-kitchen",
                    "the-last-lighthouse",
                    "velvet-static",
                    "low-tide")
            .map(TitleId::new)
            .toList();

    @Override
    public List<TitleId> titlesFor(Viewer viewer) {
        return POPULAR;
    }
}
