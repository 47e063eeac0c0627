package dev.crumple.maven;

import dev.crumple.engine.record.Begun;
import dev.crumple.engine.record.RecordsPlace;
import dev.crumple.engine.record.ShortRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Begins the record of a near miss or a weak signal, in one file:
 * {@code mvn crumple:new-record -Dcrumple.title="Retries doubled the load"}. Nothing is written over.
 */
@Mojo(name = "new-record", aggregator = true, threadSafe = true)
public final class NewRecordMojo extends RecordsMojo {

    /** What was noticed, one line. */
    @Parameter(property = "crumple.title")
    @Nullable
    String title;

    /** {@code near-miss} or {@code weak-signal}. */
    @Parameter(property = "crumple.type", defaultValue = "near-miss")
    String type = "near-miss";

    /** The severity, such as {@code P3}. */
    @Parameter(property = "crumple.severity")
    @Nullable
    String severity;

    /** The failure mode that it is about, {@code feature/mode}. */
    @Parameter(property = "crumple.failureMode")
    @Nullable
    String failureMode;

    /** What else there is to say, a sentence or two. */
    @Parameter(property = "crumple.text")
    @Nullable
    String text;

    /** The zone of the record's times, such as {@code Europe/Lisbon}; that of this machine by default. */
    @Parameter(property = "crumple.zone")
    @Nullable
    String zone;

    @Override
    void execute(Path root, LocalDate present) throws IOException {
        String noticed = needed(
                "crumple.title", title, "crumple:new-record -Dcrumple.title=\"Retries doubled the load for a minute\"");
        Begun begun = ShortRecord.begin(
                noticed, type, severity, failureMode, text, zone(zone), new RecordsPlace(folder(), root, present));
        begun.files().forEach(file -> getLog().info("Wrote " + file));
        begun.told().forEach(getLog()::info);
    }
}
