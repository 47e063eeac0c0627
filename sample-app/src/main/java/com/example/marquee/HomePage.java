package com.example.marquee;

import com.example.marquee.HomeView.Poster;
import com.example.marquee.HomeView.Row;
import dev.crumple.resilience.Degradations;
import dev.crumple.resilience.FeatureUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the home page together, row after row: the budgets of all rows, added up, stay below a second. */
final class HomePage {

    /** What a feature gave, and how it was served. */
    private record Asked<T>(T content, Served served) {}

    private final Features features;

    HomePage(Features features) {
        this.features = features;
    }

    /**
     * Puts the page together.
     *
     * @param chosen the title to present, if the catalogue has it; else the first one is presented
     * @throws FeatureUnavailableException when the catalogue fails fast, for without titles there is no page
     */
    HomeView view(Viewer viewer, Optional<TitleId> chosen) {
        try (Degradations seen = Degradations.watch()) {
            List<Title> titles = features.catalogue().titles();
            Map<TitleId, Title> catalogue = titles.stream().collect(Collectors.toMap(Title::id, Function.identity()));
            Title hero = chosen.map(catalogue::get).orElse(titles.get(0));
            Asked<List<Watched>> begun =
                    ask("continue-watching", () -> features.continueWatching().begunBy(viewer), List.of(), seen);
            Asked<List<TitleId>> picked =
                    ask("personalised-row", () -> features.personalisedRow().titlesFor(viewer), List.of(), seen);
            Asked<Optional<List<TitleId>>> similar =
                    ask("similar-titles", () -> features.similarTitles().similarTo(hero.id()), Optional.empty(), seen);
            return new HomeView(
                    viewer,
                    hero,
                    Stream.of(
                                    continueWatching(begun, catalogue),
                                    personalisedRow(picked, begun.content(), catalogue),
                                    similarTitles(similar, catalogue))
                            .filter(Row::hasSomethingToSay)
                            .toList(),
                    List.of(Served.of("catalogue", seen), begun.served(), picked.served(), similar.served()));
        }
    }

    private static <T> Asked<T> ask(String feature, Supplier<T> question, T nothing, Degradations seen) {
        T content;
        try {
            content = question.get();
        } catch (FeatureUnavailableException unavailable) {
            content = nothing; // The page goes on without the row; the badge says why.
        }
        return new Asked<>(content, Served.of(feature, seen));
    }

    private static Row continueWatching(Asked<List<Watched>> begun, Map<TitleId, Title> catalogue) {
        List<Poster> posters = begun.content().stream()
                .filter(watched -> catalogue.containsKey(watched.title()))
                .map(watched -> new Poster(catalogue.get(watched.title()), watched.percent()))
                .toList();
        return new Row("Continue watching", posters, begun.served());
    }

    private static Row personalisedRow(
            Asked<List<TitleId>> picked, List<Watched> begun, Map<TitleId, Title> catalogue) {
        String heading = picked.served().popularInstead()
                ? "Popular on Marquee"
                : begun.stream()
                        .map(watched -> catalogue.get(watched.title()))
                        .findFirst()
                        .map(title -> "Because you watched " + title.name())
                        .orElse("Picked for you");
        return new Row(heading, posters(picked.content(), catalogue), picked.served());
    }

    private static Row similarTitles(Asked<Optional<List<TitleId>>> similar, Map<TitleId, Title> catalogue) {
        return new Row("More like this", posters(similar.content().orElse(List.of()), catalogue), similar.served());
    }

    private static List<Poster> posters(List<TitleId> titles, Map<TitleId, Title> catalogue) {
        return titles.stream()
                .filter(catalogue::containsKey)
                .map(title -> new Poster(catalogue.get(title), 0))
                .toList();
    }
}
