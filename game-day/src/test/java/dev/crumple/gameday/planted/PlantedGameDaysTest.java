package dev.crumple.gameday.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Game days of which it is known what an honest judge says of them, most of them broken in ways of their own; the harness
 * must say the same, run for run, whatever runs beside them and however busy the machine is.
 *
 * <p>Each carries its verdicts: see {@link Expect}. The system property {@code planted.rounds} asks for more than one
 * round in each mode.
 */
@Timeout(600)
class PlantedGameDaysTest {

    private static final List<Class<?>> NEEDING_NO_LOCK = List.of(
            HonestGameDays.class,
            HonestWholeClass.class,
            VacuousWholeClass.class,
            AfterAStrike.class,
            NeverMeetingTheFault.class,
            ProvingTooLittle.class,
            NoticingNothing.class,
            FailingAround.InItsConstructor.class,
            FailingAround.InItsHealthyTime.class,
            FailingAround.BeforeAnAssumption.class,
            FailingAround.WhenItIsOver.class);
    private static final List<Class<?>> LOCKED = List.of(OnOtherThreads.class, OnTheWire.class);

    enum Mode {
        ALONE,
        PARALLEL,
        LOADED
    }

    @TempDir
    Path output;

    static Stream<Arguments> rounds() {
        int rounds = Integer.getInteger("planted.rounds", 1);
        return IntStream.rangeClosed(1, rounds)
                .boxed()
                .flatMap(round -> Stream.of(Mode.values()).map(mode -> Arguments.of(mode, round)));
    }

    @ParameterizedTest(name = "{0}, round {1}")
    @MethodSource("rounds")
    void everyVerdictIsRight(Mode mode, int round) {
        List<Class<?>> classes = classes(mode);
        assertThat(complaints(classes, run(mode, classes))).isEmpty();
    }

    @Test
    void thereAreEnoughThatAreBrokenAndEnoughThatAreHonest() {
        Map<Boolean, Long> byHonesty = planted(classes(Mode.ALONE))
                .collect(Collectors.partitioningBy(
                        test -> test.getAnnotation(Expect.class).end() == Expect.End.PASSES, Collectors.counting()));
        assertThat(byHonesty.get(true)).isGreaterThanOrEqualTo(10);
        assertThat(byHonesty.get(false)).isGreaterThanOrEqualTo(20);
    }

    private static List<Class<?>> classes(Mode mode) {
        List<Class<?>> classes = new ArrayList<>(NEEDING_NO_LOCK);
        if (mode == Mode.PARALLEL) {
            classes.add(InCompany.class);
        }
        classes.addAll(LOCKED);
        return classes;
    }

    private Round run(Mode mode, List<Class<?>> classes) {
        return switch (mode) {
            case ALONE -> Round.of(classes, Map.of(), output);
            case LOADED -> {
                try (Load load = Load.heavierThanTheMachine()) {
                    yield Round.of(classes, Map.of(), output);
                }
            }
            case PARALLEL -> besideBystanders(classes);
        };
    }

    /** So many threads that nobody waits for a bystander who is not there yet. */
    private Round besideBystanders(List<Class<?>> classes) {
        List<Class<?>> all = new ArrayList<>(classes);
        all.add(Bystanders.class);
        Bystanders.standBeside(classes.size() - LOCKED.size());
        return Round.of(
                all,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "" + 2 * all.size()),
                output);
    }

    /** What is wrong with planted tests, and every failure of anything else. */
    private static List<String> complaints(List<Class<?>> classes, Round round) {
        Map<String, List<String>> others = new TreeMap<>(round.failures());
        List<String> complaints = new ArrayList<>();
        planted(classes).forEach(test -> {
            Judge judge = new Judge(test);
            complaints.addAll(judge.complaintsAbout(round));
            others.remove(judge.key());
        });
        others.forEach((test, messages) -> complaints.add(test + " failed: " + messages));
        return complaints;
    }

    private static Stream<Method> planted(List<Class<?>> classes) {
        return classes.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Expect.class));
    }
}
