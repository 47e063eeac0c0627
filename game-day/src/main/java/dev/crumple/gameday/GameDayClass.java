package dev.crumple.gameday;

import dev.crumple.gameday.fault.Fault;
import dev.crumple.gameday.internal.junit.GameDayClassExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Rehearses a failure mode by all tests of a class: each of them must do what a {@link GameDay} must. For tests that take
 * parameters, which a game day of one method cannot.
 *
 * <pre>{@code
 * @GameDayClass("personalised-row/recommender-down")
 * class PersonalisedRowGameDayTest {
 *
 *     @ParameterizedTest
 *     @ValueSource(strings = {"ada", "grace"})
 *     void everybodyHasARow(String viewer) {
 *         assertThat(page.render(viewer)).contains("For you");
 *     }
 * }
 * }</pre>
 *
 * <p>Needs JUnit 5.13 or newer.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ClassTemplate
@ExtendWith(GameDayClassExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface GameDayClass {

    /**
     * Names the failure mode.
     *
     * @return its full id, {@code feature/mode}
     */
    String value();

    /**
     * Asks for certain faults.
     *
     * @return as for {@link GameDay#faults()}
     */
    Class<? extends Fault>[] faults() default {};

    /**
     * Says why a part of the protection stays that these tests pass without.
     *
     * @return as for {@link GameDay#redundant()}
     */
    String redundant() default "";
}
