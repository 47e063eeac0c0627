package dev.crumple.resilience.internal.events;

import dev.crumple.evidence.LineFile;
import dev.crumple.evidence.LogbookEntry;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as JSON lines into one file per process. A full file is kept once, under {@code .1}; what is older is
 * lost. Every line is written whole, so that a crash costs at most the line it happens in. A line that cannot be written
 * is an exception, and so an event lost.
 */
public final class Logbook implements GuardListener {

    private static final int DEEPEST_STACK = 200;

    private final Path folder;
    private final Path file;
    private final long maxBytes;

    /** Begins without touching the folder. */
    public Logbook(Path folder, long maxBytes) {
        this.folder = folder;
        this.file = folder.resolve(ProcessHandle.current().pid() + ".jsonl");
        this.maxBytes = maxBytes;
    }

    @Override
    public void on(GuardEvent event) {
        String line = entry(event).toJson();
        try {
            if (!Files.isDirectory(folder)) { // Making sure of a folder refuses one that is a symbolic link.
                Files.createDirectories(folder);
            }
            LineFile.append(file, line, maxBytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The logbook " + file + " cannot be written.", e);
        }
    }

    private static LogbookEntry entry(GuardEvent event) {
        if (event instanceof GuardEvent.Degraded degraded) {
            return entry(degraded);
        }
        if (event instanceof GuardEvent.Transition transition) {
            return new LogbookEntry.Transition(
                    transition.at(),
                    transition.failureMode(),
                    transition.from().name(),
                    transition.to().name());
        }
        if (event instanceof GuardEvent.Summary summary) {
            return new LogbookEntry.Summary(
                    summary.at(), summary.failureMode(), summary.reason().name(), summary.step(), summary.count());
        }
        if (event instanceof GuardEvent.Switched switched) {
            return new LogbookEntry.Switched(
                    switched.at(),
                    switched.feature(),
                    switched.removed(),
                    switched.source().name(),
                    switched.by());
        }
        return new LogbookEntry.Lost(event.at(), ((GuardEvent.Lost) event).count());
    }

    private static LogbookEntry entry(GuardEvent.Degraded degraded) {
        return new LogbookEntry.Degraded(
                degraded.at(),
                degraded.failureMode(),
                degraded.reason().name(),
                degraded.cause() == null ? null : degraded.cause().name(),
                degraded.step(),
                degraded.missed().stream()
                        .map(missed -> missed.step().label() + ": " + Thrown.text(missed.thrown()))
                        .toList(),
                degraded.elapsed().toNanos() / 1000,
                degraded.age() == null ? null : degraded.age().toMillis(),
                text(degraded.thrown()),
                degraded.stack().stream()
                        .limit(DEEPEST_STACK)
                        .map(StackTraceElement::toString)
                        .toList(),
                degraded.rehearsed());
    }

    private static @Nullable String text(@Nullable Throwable thrown) {
        return thrown == null ? null : Thrown.text(thrown);
    }
}
