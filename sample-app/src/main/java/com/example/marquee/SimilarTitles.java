package com.example.marquee;

import static dev.crumple.annotations.Cause.HANGS;
import static dev.crumple.annotations.Cause.SLOW;
import static dev.crumple.annotations.Cause.THROWS;
import static dev.crumple.annotations.Cause.UNAVAILABLE;
import static dev.crumple.annotations.Criticality.OPTIONAL;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import java.util.List;
import java.util.Optional;

/** Titles near another one. */
@Feature(id = "similar-titles", criticality = OPTIONAL)
interface SimilarTitles {

    @FailureMode(
            id = "graph-slow",
            dependency = "title-graph",
            when = {SLOW, HANGS},
            customerSees = "The row 'More like this' is missing from the page.")
    @FailureMode(
            id = "graph-down",
            dependency = "title-graph",
            when = {THROWS, UNAVAILABLE},
            customerSees = "The row 'More like this' is missing from the page.")
    @Budget("150ms")
    @RemoveFeature
    Optional<List<TitleId>> similarTo(TitleId title);
}
