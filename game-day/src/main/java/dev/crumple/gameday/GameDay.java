package dev.crumple.gameday;

import dev.crumple.gameday.fault.Fault;
import dev.crumple.gameday.internal.junit.GameDayExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

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
 *   <li>for each declared cause, a run with its fault in the dependency's place, and
 *   <li>a counter-run of the same with the protection off, which must fail: a test that passes without the protection
 *       is vacuous and fails, its message beginning with {@code [vacuous-game-day]};
 *   <li>for each step of the degradation that no run has proved yet, a run with the steps before it empty;
 *   <li>runs without a part of the protection: without the fallback, with an empty one, and, on the wire, without the
 *       time limit. What the test makes of them is reported and fails nothing;
 *   <li>the last run once more, because a test that cannot run twice proves nothing.
 * </ol>
 *
 * <p>The fault is there from the moment the test method begins until it has ended; {@code @BeforeEach} is the healthy
 * time in which guards are bound and a last good value may be made. The assertions must hold whichever step serves, and
 * must be made in the method itself: what an extension asserts afterwards is not seen. The runs stop at the first that
 * fails. Each leaves {@linkplain dev.crumple.evidence.RunEvidence evidence} for the build.
 *
 * <p>Faults stand inside the guard, unless the test has a {@link ProxyTo proxy to the dependency}: then they are on the
 * wire. A parameter of type {@link Rehearsal} releases and arms the fault by hand.
 *
 * <p>A rehearsal reaches every thread when nothing can run beside it: in a suite that is not parallel, and in a test that
 * holds JUnit's global lock ({@code @Isolated} on the class, {@code @ResourceLock(Resources.GLOBAL)} on the method).
 * Otherwise it reaches the test's own thread and those that guards and pages hand its calls to.
 *
 * <p>Runs on JUnit 5.10 and newer.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(GameDayExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface GameDay {

    /**
     * Names the failure mode.
     *
     * @return its full id, {@code feature/mode}
     */
    String value();

    /**
     * Asks for certain faults.
     *
     * @return faults of {@link dev.crumple.gameday.fault.Faults}, or bad answers of your own; a cause without any is
     *     rehearsed by the first that it has
     */
    Class<? extends Fault>[] faults() default {};

    /**
     * Says why a part of the protection stays that this test passes without.
     *
     * @return the reason, for people; empty when there is nothing to say
     */
    String redundant() default "";
}
