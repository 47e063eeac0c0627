package com.example.marquee;

import java.util.List;
import java.util.function.Predicate;

/** Accepts a row that has titles: a recommender that recommends nothing is ill. */
final class TitlesPresent implements Predicate<List<TitleId>> {

    @Override
    public boolean test(List<TitleId> titles) {
        return !titles.isEmpty();
    }
}
