package dev.crumple.resilience;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What a logger is told while this is open. */
public final class Told implements AutoCloseable {

    private final Logger logger;
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    /** Begins to listen. */
    public Told(Class<?> name) {
        logger = (Logger) LoggerFactory.getLogger(name);
        told.start();
        logger.addAppender(told);
    }

    /** Gives the messages so far. */
    public List<String> messages() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Override
    public void close() {
        logger.detachAppender(told);
    }
}
