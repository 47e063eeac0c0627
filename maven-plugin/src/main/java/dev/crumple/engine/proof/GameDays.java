package dev.crumple.engine.proof;

import dev.crumple.engine.MarkedCode;
import dev.crumple.engine.SourceLine;
import java.util.List;
import java.util.function.Predicate;

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

    /**
     * Finds where a test stands: its method, or its class where that is what carries the mark. An inherited test is known
     * by its method alone, and one of a nested class by nothing but the failure mode.
     */
    SourceLine place(String test, String failureMode, SourceLine otherwise) {
        List<Predicate<MarkedCode>> closestFirst = List.of(
                gameDay -> gameDay.key().equals(test),
                gameDay -> gameDay.key().equals(Names.ownerOf(test)),
                gameDay -> gameDay.method().equals(Names.methodOf(test)),
                gameDay -> gameDay.method().isEmpty());
        return closestFirst.stream()
                .flatMap(close -> of(failureMode).stream().filter(close))
                .findFirst()
                .map(MarkedCode::at)
                .orElse(otherwise);
    }
}
