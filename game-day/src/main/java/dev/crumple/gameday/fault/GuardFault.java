package dev.crumple.gameday.fault;

import dev.crumple.resilience.spi.EmptyAnswer;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A fault inside a guard, instead of the call to the dependency. Immutable. */
public sealed interface GuardFault extends Fault {

    @Override
    default boolean waits() {
        return false;
    }

    /** The call throws an unchecked exception. */
    record Throws() implements GuardFault {}

    /** The call throws a checked exception, whether the method declares it or not. */
    record ThrowsChecked() implements GuardFault {}

    /** The call throws an {@code Error}, which whoever catches {@code Exception} lets through. */
    record ThrowsError() implements GuardFault {}

    /** The connection is refused. */
    record Refused() implements GuardFault {}

    /** There is no room for the call: no connection, no permit. */
    record Exhausted() implements GuardFault {}

    /** The right answer comes long after the budget. */
    record Slow() implements GuardFault {
        @Override
        public boolean waits() {
            return true;
        }
    }

    /** The answer never comes; an interrupt ends the call. */
    record Hangs() implements GuardFault {
        @Override
        public boolean waits() {
            return true;
        }
    }

    /** The answer never comes, and no interrupt ends the call. */
    record HangsDeaf() implements GuardFault {
        @Override
        public boolean waits() {
            return true;
        }
    }

    /**
     * The answer is bad. Implement it, with a constructor without arguments, to say what a bad answer of your own feature
     * looks like.
     */
    non-sealed interface BadContent extends GuardFault {

        /**
         * Makes the answer.
         *
         * @param type what the method answers with, without a stage or future around it
         * @return the answer
         */
        @Nullable
        Object answer(Type type);
    }

    /** An answer without content: empty where the type can be empty, zero for a primitive, else null. */
    record Empty() implements BadContent {
        @Override
        public @Nullable Object answer(Type type) {
            return EmptyAnswer.of(type);
        }
    }

    /** Null; zero for a primitive. */
    record Missing() implements BadContent {
        @Override
        public @Nullable Object answer(Type type) {
            return type instanceof Class<?> raw && raw.isPrimitive() ? EmptyAnswer.of(type) : null;
        }
    }

    /** A list, set, map or array that holds one null; else null, or zero for a primitive. */
    record Holes() implements BadContent {
        @Override
        public @Nullable Object answer(Type type) {
            return Holed.of(type);
        }
    }
}
