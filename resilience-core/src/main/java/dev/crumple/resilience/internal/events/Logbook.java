package dev.crumple.resilience.internal.events;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.LineFile;
import dev.crumple.evidence.LogbookEntry;
import dev.crumple.resilience.GuardEvent;
import dev.crumple.resilience.GuardListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as JSON lines into one file per process. A full file is kept once, under {@code .1}; what is older is
 * lost. Every line is written whole, so that a crash costs at most the line it happens in.
 */
public final class Logbook implements GuardListener {

    private final Path folder;
    private final Path file;
    private final long maxBytes;

    public Logbook(Path folder, long maxBytes) {
        this.folder = folder;
        this.file = folder.resolve(ProcessHandle.current().pid() + ".jsonl");
        this.maxBytes = maxBytes;
    }

    @Override
    public void on(GuardEvent event) {
        if (event instanceof GuardEvent.Switched) {
            return;
        }
        String line = entry(event).toJson();
        try {
            Files.createDirectories(folder);
            if (Files.exists(file) && Files.size(file) > 0 && Files.size(file) + line.length() > maxBytes) {
                Files.move(file, folder.resolve(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            LineFile.append(file, line);
        } catch (IOException e) {
            throw new UncheckedIOException("The logbook " + file + " cannot be written.", e);
        }
    }

    private static LogbookEntry entry(GuardEvent event) {
        if (event instanceof GuardEvent.Degraded degraded) {
            return new LogbookEntry(
                    degraded.at(),
                    "degraded",
                    degraded.failureMode(),
                    degraded.reason().name(),
                    name(degraded.cause()),
                    degraded.step(),
                    1,
                    degraded.elapsed().toNanos() / 1000,
                    degraded.age() == null ? null : degraded.age().toMillis(),
                    degraded.thrown() == null ? null : degraded.thrown().toString(),
                    null,
                    null,
                    Stream.of(degraded.stack().toArray()).map(Object::toString).toList(),
                    degraded.rehearsed());
        }
        if (event instanceof GuardEvent.Transition transition) {
            return new LogbookEntry(
                    transition.at(),
                    "transition",
                    transition.failureMode(),
                    null,
                    null,
                    null,
                    1,
                    0,
                    null,
                    null,
                    transition.from().name(),
                    transition.to().name(),
                    List.of(),
                    false);
        }
        GuardEvent.Summary summary = (GuardEvent.Summary) event;
        return new LogbookEntry(
                summary.at(),
                "summary",
                summary.failureMode(),
                summary.reason().name(),
                null,
                summary.step(),
                summary.count(),
                0,
                null,
                null,
                null,
                null,
                List.of(),
                false);
    }

    private static @Nullable String name(@Nullable Cause cause) {
        return cause == null ? null : cause.name();
    }
}
