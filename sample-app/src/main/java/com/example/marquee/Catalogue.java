package com.example.marquee;

import static dev.crumple.annotations.Cause.EXHAUSTED;
import static dev.crumple.annotations.Cause.HANGS;
import static dev.crumple.annotations.Cause.SLOW;
import static dev.crumple.annotations.Cause.THROWS;
import static dev.crumple.annotations.Cause.UNAVAILABLE;
import static dev.crumple.annotations.Criticality.INDISPENSABLE;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Feature;
import dev.crumple.resilience.Guard;
import dev.crumple.resilience.Guards;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that can be watched. Guards itself by hand, as a class without an interface does. */
@Feature(id = "catalogue", criticality = INDISPENSABLE)
class Catalogue {

    private final Guard guard;
    private final JdbcClient database;

    Catalogue(Guards guards, JdbcClient database) {
        this.guard = guards.guard(Catalogue.class, "titles");
        this.database = database;
    }

    // A page without titles is no page, and a guessed catalogue would sell what cannot be played: fail fast.
    // Not interrupted: an interrupt in the middle of a read closes an H2 database that lives in a file.
    @FailureMode(
            id = "database-down",
            dependency = "catalogue-db",
            when = {THROWS, UNAVAILABLE},
            customerSees = "A page that says that Marquee is closed for a moment, and when to come back.")
    @FailureMode(
            id = "database-slow",
            dependency = "catalogue-db",
            when = {SLOW, HANGS},
            customerSees = "Within half a second, a page that says that Marquee is closed for a moment.")
    @FailureMode(
            id = "connections-exhausted",
            dependency = "catalogue-db",
            when = EXHAUSTED,
            customerSees = "At once, a page that says that Marquee is closed for a moment.")
    @Budget(value = "400ms", interrupt = false)
    @FailFast
    List<Title> titles() {
        return guard.call(this::read);
    }

    private List<Title> read() {
        return database.sql("select id, name, genre, released, minutes, tagline, hue, motif from title order by shelf")
                .query((row, number) -> new Title(
                        new TitleId(row.getString("id")),
                        row.getString("name"),
                        row.getString("genre"),
                        row.getInt("released"),
                        row.getInt("minutes"),
                        row.getString("tagline"),
                        row.getInt("hue"),
                        row.getString("motif")))
                .list();
    }
}
