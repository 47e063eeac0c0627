package com.example.marquee;

import static dev.crumple.annotations.Cause.BAD_CONTENT;
import static dev.crumple.annotations.Cause.HANGS;
import static dev.crumple.annotations.Cause.SLOW;
import static dev.crumple.annotations.Cause.THROWS;
import static dev.crumple.annotations.Cause.UNAVAILABLE;
import static dev.crumple.annotations.Criticality.IMPORTANT;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import java.util.List;

/** Titles chosen for one viewer. */
@Feature(id = "personalised-row", criticality = IMPORTANT)
interface PersonalisedRow {

    // A recommender that is well answers in a few milliseconds. Half of the budget is kept for the popular titles, so
    // that they come in time on a busy machine, too.
    @FailureMode(
            id = "recommender-down",
            dependency = "recommender",
            when = {THROWS, UNAVAILABLE},
            customerSees = "The row of some minutes ago, or, when there was none, the titles that are popular.")
    @FailureMode(
            id = "recommender-slow",
            dependency = "recommender",
            when = {SLOW, HANGS},
            customerSees = "Without a wait, the row of some minutes ago, or the titles that are popular.")
    @FailureMode(
            id = "recommender-empty",
            dependency = "recommender",
            when = BAD_CONTENT,
            customerSees = "The row of some minutes ago, or popular titles, and never a heading with nothing below it.")
    @Budget(value = "200ms", inFlight = 16, reserve = "100ms")
    @Healthy(accepts = TitlesPresent.class)
    @Fallback(lastGood = "10m", to = PopularTitles.class)
    List<TitleId> titlesFor(Viewer viewer);
}
