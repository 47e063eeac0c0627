package dev.crumple.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one method as plain values: what run time reads by reflection and the build reads from class
 * files, so that both mean the same.
 *
 * <p>Immutable. May hold a declaration that is wrong; {@link #problems()} tells.
 *
 * @param feature the feature's id, or null when the type carries no {@code @Feature}
 * @param criticality {@code INDISPENSABLE}, {@code IMPORTANT} or {@code OPTIONAL}; null when there is no feature
 * @param type the binary name of the declaring type
 * @param method name and erased parameter types, such as {@code similarTo(com.example.TitleId)}
 * @param returns the erased return type, such as {@code java.util.Optional}; for a type that answers later, with the erased
 *     type of its answer, such as {@code java.util.concurrent.CompletionStage<java.util.Optional>}
 * @param modes the failure modes, in the order of the source
 * @param budget the budget, or null when there is none
 * @param healthy what counts as a good answer
 * @param failFast whether {@code @FailFast} stands there
 * @param fallback the fallback, or null when there is none
 * @param removed whether {@code @RemoveFeature} stands there
 */
public record Declaration(
        @Nullable String feature,
        @Nullable String criticality,
        String type,
        String method,
        String returns,
        List<Mode> modes,
        @Nullable Budget budget,
        Healthy healthy,
        boolean failFast,
        @Nullable Fallback fallback,
        boolean removed) {

    /**
     * One failure mode.
     *
     * @param id the id within the feature
     * @param dependency what the feature calls
     * @param when names of causes, in the order of the source
     * @param customerSees the effect in a customer's words
     */
    public record Mode(String id, String dependency, List<String> when, String customerSees) {
        /** Copies the list. */
        public Mode {
            when = List.copyOf(when);
        }
    }

    /**
     * The budget.
     *
     * @param value the time as written
     * @param inFlight the calls in flight
     * @param waiting the name of the way of waiting
     * @param interrupt whether abandoned work is interrupted
     * @param reserve the time kept for fallback steps that run code, as written; empty for the default
     */
    public record Budget(String value, int inFlight, String waiting, boolean interrupt, String reserve) {}

    /**
     * What counts as a good answer.
     *
     * @param accepts the binary name of the predicate, or null when every answer is good
     * @param answers binary names of the exceptions that are answers
     */
    public record Healthy(@Nullable String accepts, List<String> answers) {
        /** The health of a method that carries no {@code @Healthy}. */
        public static final Healthy ANYTHING = new Healthy(null, List.of());

        /** Copies the list. */
        public Healthy {
            answers = List.copyOf(answers);
        }
    }

    /**
     * The fallback.
     *
     * @param lastGood the greatest age of a last good value, as written; empty for no such step
     * @param keyedBy positions of the arguments that key the last good value; empty for all
     * @param keep how many last good values are kept
     * @param to the binary name of the lesser implementation, or null for no such step
     * @param resource the resource's name; empty for no such step
     * @param literal the literal's lines; empty for no such step
     */
    public record Fallback(
            String lastGood,
            List<Integer> keyedBy,
            int keep,
            @Nullable String to,
            String resource,
            List<String> literal) {
        /** Copies the lists. */
        public Fallback {
            keyedBy = List.copyOf(keyedBy);
            literal = List.copyOf(literal);
        }
    }

    /** Copies the list. */
    public Declaration {
        modes = List.copyOf(modes);
    }

    /**
     * Lists everything that is wrong with this declaration by itself.
     *
     * @return the problems, in a fixed order; empty for a good declaration
     */
    public List<Problem> problems() {
        return new DeclarationCheck(this).problems();
    }

    /**
     * Names a failure mode in full.
     *
     * @param mode a failure mode of this declaration
     * @return {@code feature/mode}; {@code ?} stands for a missing feature
     */
    public String idOf(Mode mode) {
        return (feature == null ? "?" : feature) + "/" + mode.id();
    }

    /**
     * Finds a failure mode by its full id.
     *
     * @param failureMode {@code feature/mode}
     * @return the failure mode, or nothing
     */
    public Optional<Mode> mode(String failureMode) {
        return modes.stream().filter(mode -> idOf(mode).equals(failureMode)).findFirst();
    }

    /** The return types through which a guard can see an answer come after the method has returned. */
    private static final Set<String> LATER = Set.of(
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Future");

    /**
     * Tells whether a method with this return type answers after it has returned.
     *
     * @param erased the name of an erased return type
     * @return true for the stages and futures that can be guarded
     */
    public static boolean answersLater(String erased) {
        return LATER.contains(erased);
    }

    boolean answersNothing() {
        return answers().equals("void") || answers().equals("java.lang.Void");
    }

    /**
     * Names the type of the answer, now or later.
     *
     * @return the erased return type, or what stands in its angle brackets
     */
    public String answers() {
        int open = returns.indexOf('<');
        return open < 0 ? returns : returns.substring(open + 1, returns.length() - 1);
    }

    /**
     * Names the degradation chosen.
     *
     * @return {@code fail fast}, {@code fallback}, {@code feature removal} or, when none is declared, {@code none}
     */
    public String degradation() {
        return failFast ? "fail fast" : fallback != null ? "fallback" : removed ? "feature removal" : "none";
    }

    /**
     * Lists the steps of the degradation that are declared, in the order in which they are tried. The fail fast that
     * ends a fallback is not listed: it is a promise only where it is declared.
     *
     * @return the steps
     */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (fallback != null) {
            if (!fallback.lastGood().isEmpty()) {
                steps.add(Step.LAST_GOOD);
            }
            if (fallback.to() != null) {
                steps.add(Step.LESSER);
            }
            if (!fallback.resource().isEmpty()) {
                steps.add(Step.RESOURCE);
            }
            if (!fallback.literal().isEmpty()) {
                steps.add(Step.LITERAL);
            }
        }
        if (removed) {
            steps.add(Step.REMOVED);
        }
        if (failFast) {
            steps.add(Step.FAIL_FAST);
        }
        return List.copyOf(steps);
    }

    /**
     * Writes the declaration as text that is the same wherever it was read, one line per annotation.
     *
     * @return lines that end with a newline; the order of causes, answers and failure modes does not matter to it
     */
    public String canonicalText() {
        return CanonicalText.of(this);
    }

    /**
     * Names exactly this declaration.
     *
     * @return the SHA-256 of {@link #canonicalText()}
     */
    public String digest() {
        return Digest.of(canonicalText());
    }
}
