package dev.crumple.engine.proof;

import dev.crumple.engine.MarkedCode;
import dev.crumple.engine.SourceLine;
import java.util.List;

/** Knows the game-day tests, and which of them a run belongs to. */
final class GameDays {

    private final List<MarkedCode> all;

    GameDays(List<MarkedCode> all) {
        this.all = all;
    }

    List<MarkedCode> of(String failureMode) {
        return all.stream()
                .filter(gameDay -> gameDay.value().equals(failureMode))
                .toList();
    }

    /** Finds where a test stands; an inherited one is known by its method alone. */
    SourceLine place(String test, String failureMode, SourceLine otherwise) {
        List<MarkedCode> candidates = of(failureMode).stream()
                .filter(gameDay -> gameDay.method().equals(Names.methodOf(test)))
                .toList();
        return candidates.stream()
                .filter(gameDay -> gameDay.key().equals(test))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(MarkedCode::at)
                .orElse(otherwise);
    }
}
