package dev.crumple.gameday.planted;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an honest judge says of a planted game day. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Expect {

    /** How the game day ends. */
    enum End {
        PASSES(""),
        VACUOUS("[vacuous-game-day] "),
        UNPROVED("[unproved-failure-mode] "),
        /** With a message of its own. */
        FAILS(""),
        ABORTS("");

        final String rule;

        End(String rule) {
            this.rule = rule;
        }

        boolean fails() {
            return this != PASSES && this != ABORTS;
        }
    }

    /** How it ends. */
    End end();

    /** Every run that leaves evidence: cause, mutant, verdict, and the step that it had to see. */
    String[] runs() default {};

    /** Words of the one failure's message. */
    String says() default "";
}
