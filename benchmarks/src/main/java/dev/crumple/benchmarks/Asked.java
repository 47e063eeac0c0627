package dev.crumple.benchmarks;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Waiting;

/** The feature whose guards are measured. */
@Feature(id = Asked.FEATURE, criticality = Criticality.OPTIONAL)
interface Asked {

    String FEATURE = "asked";

    @FailureMode(
            id = "on-caller",
            dependency = "dependency",
            when = {Cause.THROWS, Cause.SLOW},
            customerSees = "The lesser content.")
    @Budget(value = "1s", waiting = Waiting.ON_CALLER)
    @Fallback(literal = Terms.LESSER)
    String onCaller();

    /** Has an argument, because a proxy pays for an array of arguments only where there are some. */
    @FailureMode(
            id = "about",
            dependency = "dependency",
            when = {Cause.THROWS, Cause.SLOW},
            customerSees = "The lesser content.")
    @Budget(value = "1s", waiting = Waiting.ON_CALLER)
    @Fallback(literal = Terms.LESSER)
    String about(String question);

    @FailureMode(
            id = "handed-off",
            dependency = "dependency",
            when = {Cause.THROWS, Cause.HANGS},
            customerSees = "The lesser content.")
    @Budget("1s")
    @Fallback(literal = Terms.LESSER)
    String handedOff();
}
