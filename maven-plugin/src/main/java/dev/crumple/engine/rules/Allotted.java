package dev.crumple.engine.rules;

import dev.crumple.evidence.Declaration;
import dev.crumple.evidence.Durations;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of a budget that is for one kind of work: the call has what the lesser implementation does not need, and the lesser
 * implementation the reserve.
 *
 * @param time the part
 * @param of the whole
 * @param isReserve whether it is the reserve
 */
record Allotted(Duration time, Duration of, boolean isReserve) {

    /** The part that the work of a class has; nothing when the declaration does not say how much time there is. */
    static Optional<Allotted> to(String type, Declaration declaration) {
        return budget(declaration)
                .flatMap(whole -> reserve(declaration, whole).map(reserve -> {
                    boolean lesser = declaration.fallback() != null
                            && type.equals(declaration.fallback().to());
                    return new Allotted(lesser ? reserve : whole.minus(reserve), whole, lesser);
                }));
    }

    static Optional<Duration> budget(Declaration declaration) {
        return declaration.budget() == null
                ? Optional.empty()
                : read(declaration.budget().value());
    }

    private static Optional<Duration> reserve(Declaration declaration, Duration whole) {
        if (declaration.fallback() == null || declaration.fallback().to() == null) {
            return Optional.of(Duration.ZERO);
        }
        String written = Objects.requireNonNull(declaration.budget()).reserve();
        return written.isEmpty() ? Optional.of(whole.dividedBy(5)) : read(written);
    }

    private static Optional<Duration> read(String written) {
        try {
            return Optional.of(Durations.parse(written));
        } catch (IllegalArgumentException noDuration) {
            return Optional.empty(); // The rule invalid-declaration says so.
        }
    }

    String inWords() {
        if (isReserve) {
            return "keeps " + time.toMillis() + " ms in reserve for it";
        }
        return time.equals(of)
                ? "ends after " + time.toMillis() + " ms"
                : "leaves it " + time.toMillis() + " of " + of.toMillis() + " ms, the rest being kept for the fallback";
    }
}
