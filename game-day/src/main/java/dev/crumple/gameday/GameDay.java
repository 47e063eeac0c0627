package dev.crumple.gameday;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Rehearses a failure mode: the test runs with each declared fault in the dependency's place, and must pass; and again
 * with the protection off, and must fail.
 *
 * <pre>{@code
 * @GameDay("similar-titles/graph-slow")
 * void standsWithoutTheRow() {
 *     assertThat(page.render()).contains("Because you watched").doesNotContain("More like this");
 * }
 * }</pre>
 *
 * <p>One method gives several runs:
 *
 * <ol>
 *   <li>for each declared cause, a run with its fault injected into every guard of the failure mode, and
 *   <li>a counter-run of the same with the protection off, which must fail: a test that passes without the protection
 *       is vacuous and fails, its message beginning with {@code [vacuous-game-day]};
 *   <li>for each step of the degradation that no run has proved yet, a run with the steps before it empty; without such
 *       a step, the first run once more, because a test that cannot run twice proves nothing.
 * </ol>
 *
 * <p>The fault is there from the moment the test method begins until it has ended; {@code @BeforeEach} is the healthy
 * time in which guards are bound and a last good value may be made. The assertions must hold whichever step serves, and
 * must be made in the method itself: what an extension asserts afterwards is not seen. The
 * runs stop at the first that fails. Each leaves {@linkplain dev.crumple.evidence.RunEvidence evidence} for the build.
 *
 * <p>A rehearsal reaches every thread, so nothing else runs beside it when tests run in parallel.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(GameDayExtension.class)
@ResourceLock(Resources.GLOBAL)
public @interface GameDay {

    /**
     * Names the failure mode.
     *
     * @return its full id, {@code feature/mode}
     */
    String value();
}
