package com.example.marquee;

import static dev.crumple.annotations.Cause.HANGS;
import static dev.crumple.annotations.Cause.SLOW;
import static dev.crumple.annotations.Cause.THROWS;
import static dev.crumple.annotations.Cause.UNAVAILABLE;
import static dev.crumple.annotations.Criticality.INDISPENSABLE;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;

/** Turns a name and a password into a viewer. */
@Feature(id = "sign-in", criticality = INDISPENSABLE)
interface SignIn {

    // Nobody is let in by guess: fail fast. Half a second, because people wait for this answer and for nothing else.
    @FailureMode(
            id = "accounts-down",
            dependency = "accounts",
            when = {THROWS, UNAVAILABLE},
            customerSees = "The form says that sign-in rests for a moment, and that watching as a guest goes on.")
    @FailureMode(
            id = "accounts-slow",
            dependency = "accounts",
            when = {SLOW, HANGS},
            customerSees = "Within half a second, the form says that sign-in rests for a moment.")
    @Budget("500ms")
    @Healthy(answers = WrongPasswordException.class)
    @FailFast
    Viewer signIn(String name, String password) throws WrongPasswordException;
}
