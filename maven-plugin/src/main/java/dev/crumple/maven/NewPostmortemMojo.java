package dev.crumple.maven;

import dev.crumple.engine.record.Begun;
import dev.crumple.engine.record.Postmortem;
import dev.crumple.engine.record.RecordsPlace;
import dev.crumple.engine.record.Window;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Begins the record of an incident: its folder, with a timeline filled from logbooks, Git and an export of Slack, and the
 * questions that only people can answer. Nothing is written over.
 */
@Mojo(name = "new-postmortem", aggregator = true, threadSafe = true)
public final class NewPostmortemMojo extends RecordsMojo {

    private static final String EXAMPLE =
            "crumple:new-postmortem -Dcrumple.from=2026-10-02T20:50 -Dcrumple.to=2026-10-02T23:00"
                    + " -Dcrumple.zone=Europe/Lisbon -Dcrumple.title=\"The title graph was slow\"";

    /** The first moment that counts, such as {@code 2026-10-02T20:50}. */
    @Parameter(property = "crumple.from")
    @Nullable
    String from;

    /** The last moment that counts. */
    @Parameter(property = "crumple.to")
    @Nullable
    String to;

    /** The zone of both and of the record, such as {@code Europe/Lisbon}; that of this machine by default. */
    @Parameter(property = "crumple.zone")
    @Nullable
    String zone;

    /** What happened, one line. */
    @Parameter(property = "crumple.title", defaultValue = "Incident")
    String title = "Incident";

    /** The severity, such as {@code P2}. */
    @Parameter(property = "crumple.severity")
    @Nullable
    String severity;

    /** A folder of logbooks; those of several services in folders of their own. */
    @Parameter(property = "crumple.logbook")
    @Nullable
    File logbook;

    /** The folder of an unpacked export of Slack. */
    @Parameter(property = "crumple.slack")
    @Nullable
    File slack;

    @Override
    void execute(Path root, LocalDate present) throws IOException {
        Window window =
                Window.read(needed("crumple.from", from, EXAMPLE), needed("crumple.to", to, EXAMPLE), zone(zone));
        Begun begun = Postmortem.begin(
                title,
                severity,
                window,
                new Postmortem.Sources(
                        logbook == null ? null : logbook.toPath(), slack == null ? null : slack.toPath(), root),
                new RecordsPlace(folder(), root, present));
        begun.files().forEach(file -> getLog().info("Wrote " + file));
        begun.told().forEach(getLog()::info);
    }
}
