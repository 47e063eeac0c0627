package dev.crumple.resilience.internal.events;

import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardEvent.Degraded;
import dev.crumple.resilience.GuardEvent.Lost;
import dev.crumple.resilience.GuardEvent.MissedStep;
import dev.crumple.resilience.GuardEvent.Summary;
import dev.crumple.resilience.GuardEvent.Switched;
import dev.crumple.resilience.GuardEvent.Transition;
import java.util.regex.Pattern;

/** An event as one line for people. */
final class LogLine {

    /** What ends a line somewhere, steers a terminal, or turns text around: a message must not forge lines. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private LogLine() {}

    static String of(GuardEvent event) {
        return UNPRINTABLE.matcher(sentence(event)).replaceAll(" ");
    }

    private static String sentence(GuardEvent event) {
        if (event instanceof Degraded degraded) {
            return degraded(degraded);
        }
        if (event instanceof Transition transition) {
            return transition.failureMode() + " breaker " + transition.from() + " -> " + transition.to();
        }
        if (event instanceof Summary summary) {
            return summary.failureMode() + " " + summary.reason() + " for " + summary.count() + " calls, served "
                    + summary.step().label();
        }
        if (event instanceof Switched switched) {
            return switched.feature() + (switched.removed() ? " removed by " : " no longer removed by ")
                    + switched.source() + ": " + switched.by();
        }
        long lost = ((Lost) event).count();
        return lost + (lost == 1 ? " event is" : " events are") + " missing here";
    }

    private static String degraded(Degraded degraded) {
        StringBuilder line = new StringBuilder(degraded.failureMode());
        line.append(' ').append(degraded.reason());
        line.append(" after ").append(degraded.elapsed().toMillis()).append(" ms, served ");
        line.append(degraded.step().label());
        if (degraded.age() != null) {
            line.append(" (").append(degraded.age().toSeconds()).append(" s old)");
        }
        if (degraded.rehearsed()) {
            line.append(", rehearsed");
        }
        if (degraded.thrown() != null) {
            line.append(": ").append(Thrown.text(degraded.thrown()));
        }
        for (MissedStep missed : degraded.missed()) {
            line.append("; ").append(missed.step().label()).append(" failed, too: ");
            line.append(Thrown.text(missed.thrown()));
        }
        return line.toString();
    }
}
