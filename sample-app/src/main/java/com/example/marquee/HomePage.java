package com.example.marquee;

import com.example.marquee.HomeView.Poster;
import com.example.marquee.HomeView.Row;
import dev.crumple.resilience.Degradations;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.PageBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the home page together. Its rows are on their way at the same time, and half a second after the question the page
 * is there, with or without them.
 */
final class HomePage {

    /** What a feature gave, and how it was served. */
    private record Asked<T>(T content, Served served) {}

    private final Features features;
    private final PageBudget budget;

    HomePage(Features features, Guards guards) {
        this.features = features;
        this.budget = guards.page(Duration.ofMillis(500), 200);
    }

    /**
     * Puts the page together.
     *
     * @param chosen the title to present, if the catalogue has it; else the first one is presented
     * @throws FeatureUnavailableException when the catalogue fails fast, for without titles there is no page
     */
    HomeView view(Viewer viewer, Optional<TitleId> chosen) {
        try (Degradations seen = Degradations.watch();
                PageBudget.Page page = budget.open()) {
            PageBudget.Part<List<Watched>> history = page.part(
                    "continue-watching", () -> features.continueWatching().begunBy(viewer));
            PageBudget.Part<List<TitleId>> row = page.part(
                    "personalised-row", () -> features.personalisedRow().titlesFor(viewer));
            List<Title> titles =
                    page.part("catalogue", () -> features.catalogue().titles()).get();
            Map<TitleId, Title> catalogue = titles.stream().collect(Collectors.toMap(Title::id, Function.identity()));
            Title hero = chosen.map(catalogue::get).orElse(titles.get(0));
            PageBudget.Part<Optional<List<TitleId>>> near =
                    page.part("similar-titles", () -> features.similarTitles().similarTo(hero.id()));
            Function<String, Served> served = feature -> Served.of(feature, seen, page.removed());
            Asked<List<Watched>> begun = new Asked<>(given(history, List.of()), served.apply("continue-watching"));
            Asked<List<TitleId>> picked = new Asked<>(given(row, List.of()), served.apply("personalised-row"));
            Asked<Optional<List<TitleId>>> similar =
                    new Asked<>(given(near, Optional.empty()), served.apply("similar-titles"));
            return new HomeView(
                    viewer,
                    hero,
                    Stream.of(
                                    continueWatching(begun, catalogue),
                                    personalisedRow(picked, begun.content(), catalogue),
                                    similarTitles(similar, catalogue))
                            .filter(Row::hasSomethingToSay)
                            .toList(),
                    List.of(served.apply("catalogue"), begun.served(), picked.served(), similar.served()));
        }
    }

    private static <T> T given(PageBudget.Part<T> part, T nothing) {
        try {
            return part.orElse(nothing);
        } catch (FeatureUnavailableException unavailable) {
            return nothing; // The page goes on without the content; the badge of the row says why.
        }
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
