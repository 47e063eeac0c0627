package dev.crumple.gameday.planted;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.Healthy;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.annotations.Waiting;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.PageBudget;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** The small service that the planted game days rehearse: one feature for each degradation and way of waiting. */
final class Theatre implements AutoCloseable {

    @Feature(id = "programme", criticality = Criticality.IMPORTANT)
    interface Programme {
        @FailureMode(id = "down", dependency = "stages", when = Cause.THROWS, customerSees = "A printed programme.")
        @FailureMode(id = "slow", dependency = "stages", when = Cause.HANGS, customerSees = "A printed programme.")
        @FailureMode(id = "empty", dependency = "stages", when = Cause.BAD_CONTENT, customerSees = "A printed one.")
        @Budget(value = "200ms", reserve = "100ms")
        @Healthy(accepts = NamesPlays.class)
        @Fallback(lastGood = "10m", to = Printed.class)
        List<String> tonight(String city);
    }

    public static class NamesPlays implements Predicate<List<String>> {
        @Override
        public boolean test(List<String> plays) {
            return !plays.isEmpty() && plays.stream().noneMatch(String::isBlank);
        }
    }

    public static class Printed implements Programme {
        @Override
        public List<String> tonight(String city) {
            return List.of("Hamlet, as printed");
        }
    }

    @Feature(id = "reviews", criticality = Criticality.OPTIONAL)
    interface Reviews {
        @FailureMode(id = "down", dependency = "critics", when = Cause.THROWS, customerSees = "No reviews.")
        @FailureMode(id = "slow", dependency = "critics", when = Cause.SLOW, customerSees = "No reviews.")
        @Budget("150ms")
        @RemoveFeature
        List<String> of(String play);
    }

    @Feature(id = "payment", criticality = Criticality.INDISPENSABLE)
    interface Payment {
        @FailureMode(id = "down", dependency = "bank", when = Cause.THROWS, customerSees = "Please pay at the door.")
        @FailureMode(id = "slow", dependency = "bank", when = Cause.HANGS, customerSees = "Please pay at the door.")
        @Budget("500ms")
        @FailFast
        String pay(String card);
    }

    @Feature(id = "poster", criticality = Criticality.OPTIONAL)
    interface Poster {
        @FailureMode(id = "down", dependency = "printer", when = Cause.THROWS, customerSees = "A plain poster.")
        @FailureMode(id = "slow", dependency = "printer", when = Cause.HANGS, customerSees = "A plain poster.")
        @FailureMode(id = "blank", dependency = "printer", when = Cause.BAD_CONTENT, customerSees = "A plain one.")
        @Budget("2s")
        @Healthy(accepts = NotBlank.class)
        @Fallback(literal = "a plain poster")
        CompletionStage<String> of(String play);
    }

    public static class NotBlank implements Predicate<String> {
        @Override
        public boolean test(String text) {
            return !text.isBlank();
        }
    }

    @Feature(id = "seats", criticality = Criticality.IMPORTANT)
    interface Seats {
        @FailureMode(id = "slow", dependency = "hall", when = Cause.HANGS, customerSees = "Seats at the door.")
        @Budget(value = "150ms", waiting = Waiting.ON_CALLER)
        @Fallback(literal = "ask at the door")
        String free(String play);
    }

    /** Declares bad content, and takes any for good. */
    @Feature(id = "stars", criticality = Criticality.OPTIONAL)
    interface Stars {
        @FailureMode(id = "none", dependency = "critics", when = Cause.BAD_CONTENT, customerSees = "No stars.")
        @Budget("150ms")
        @Healthy(accepts = Anything.class)
        @RemoveFeature
        List<String> of(String play);
    }

    public static class Anything implements Predicate<Object> {
        @Override
        public boolean test(Object answer) {
            return true;
        }
    }

    /** Asks for the programme inside a guard of its own. */
    @Feature(id = "evening", criticality = Criticality.IMPORTANT)
    interface Evening {
        @FailureMode(id = "down", dependency = "planner", when = Cause.THROWS, customerSees = "An evening out.")
        @Budget("2s")
        @Fallback(literal = "an evening out")
        String plan(String city);
    }

    final Guards guards = Guards.create();
    final Programme stages = city -> List.of("Hamlet in " + city);
    final Programme programme = guards.protect(Programme.class, stages);
    final Reviews reviews = guards.protect(Reviews.class, this::askCritics);
    final Payment payment = guards.protect(Payment.class, card -> "paid by " + card);
    final Poster poster =
            guards.protect(Poster.class, play -> CompletableFuture.completedFuture("a poster of " + play));
    final Seats seats = guards.protect(Seats.class, play -> "row 7");
    final Stars stars = guards.protect(Stars.class, this::askCritics);
    final Evening evening =
            guards.protect(Evening.class, city -> "Tonight: " + String.join(", ", programme.tonight(city)));

    private volatile boolean criticsStrike;

    private List<String> askCritics(String play) {
        if (criticsStrike) {
            throw new IllegalStateException("on strike");
        }
        return List.of("*** " + play);
    }

    /** Leaves the breakers of what the critics do open, although they are back at work. */
    void survivesAStrike() {
        criticsStrike = true;
        for (int i = 0; i < 100; i++) {
            reviews.of("Hamlet");
            stars.of("Hamlet");
        }
        criticsStrike = false;
    }

    /** What visitors see: without reviews when there are none. */
    String page(String city) {
        try (PageBudget.Page page = guards.page(Duration.ofSeconds(10), 10).open()) {
            PageBudget.Part<List<String>> tonight = page.part("programme", () -> programme.tonight(city));
            PageBudget.Part<List<String>> read = page.part("reviews", () -> reviews.of("Hamlet"));
            return "Theatre. " + tonight.get() + read.orElse(List.of()) + " without "
                    + page.removed().keySet();
        }
    }

    @Override
    public void close() {
        guards.close();
    }
}
