package dev.crumple.resilience;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Catches what is logged. */
public final class Logged {

    private Logged() {}

    /** Gives what a logger says, from WARN on, while something is done: one line each, or more. */
    public static String by(String logger, Runnable action) {
        Logger caught = (Logger) LoggerFactory.getLogger(logger);
        Level before = caught.getLevel();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        caught.setLevel(Level.WARN);
        caught.addAppender(appender);
        try {
            action.run();
        } finally {
            caught.detachAppender(appender);
            caught.setLevel(before);
        }
        return List.copyOf(appender.list).stream()
                .map(event -> event.getLevel() + " " + event.getLoggerName() + " - " + event.getFormattedMessage())
                .collect(Collectors.joining("\n"));
    }
}
