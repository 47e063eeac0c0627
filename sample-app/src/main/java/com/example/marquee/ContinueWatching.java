package com.example.marquee;

import static dev.crumple.annotations.Cause.HANGS;
import static dev.crumple.annotations.Cause.SLOW;
import static dev.crumple.annotations.Cause.THROWS;
import static dev.crumple.annotations.Cause.UNAVAILABLE;
import static dev.crumple.annotations.Criticality.IMPORTANT;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import java.util.List;

/** What a viewer began and did not finish, the latest first. */
@Feature(id = "continue-watching", criticality = IMPORTANT)
interface ContinueWatching {

    // No lesser content after the last good value: somebody else's history, or a made-up one, would be worse than none.
    @FailureMode(
            id = "history-down",
            dependency = "watch-history",
            when = {THROWS, UNAVAILABLE},
            customerSees = "The history of up to an hour ago, or, when there was none, a line that says so.")
    @FailureMode(
            id = "history-slow",
            dependency = "watch-history",
            when = {SLOW, HANGS},
            customerSees = "Without a wait, the history of up to an hour ago, or a line that says that there is none.")
    @Budget("150ms")
    @Fallback(lastGood = "1h")
    List<Watched> begunBy(Viewer viewer);
}
