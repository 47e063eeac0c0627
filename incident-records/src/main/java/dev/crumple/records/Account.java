package dev.crumple.records;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a record tells to those who learn from it, beside what a build acts on.
 *
 * @param tags words to find it by
 * @param services the services that were involved
 * @param severityHistory the severities that it was given, in the order of the file
 * @param impact whom it hurt
 * @param impactWindows when customers were hit, in the order of the file; empty when that came in one piece
 * @param roles who had which role, by the role's name
 * @param retrospective the meeting; null when nothing is said of it
 * @param signal what was made of a near miss or a weak signal; null when nothing is said
 * @param statedDurations durations that the times cannot give, by what they are of, such as {@code impact}
 * @param runbooks the runbooks that there were, in the order of the file
 * @param reproducedBy files and addresses of what brings the failure about again, such as a test
 * @param parties other companies that took part, such as a vendor
 * @param toolsLost the tools that did not work
 * @param channels where responders talked
 * @param links what lies elsewhere, by what it is, such as {@code chat-logs}
 * @param published where the account can be read
 * @param narrative what is told below the fields
 * @param publicUpdates when customers were told something, in the order of time, as far as that is known
 */
public record Account(
        List<Written> tags,
        List<Written> services,
        List<SeverityChange> severityHistory,
        Impact impact,
        List<ImpactWindow> impactWindows,
        Map<String, Written> roles,
        @Nullable Retrospective retrospective,
        @Nullable Signal signal,
        Map<String, StatedDuration> statedDurations,
        List<Runbook> runbooks,
        List<Written> reproducedBy,
        List<Written> parties,
        List<Written> toolsLost,
        List<Channel> channels,
        Map<String, List<Written>> links,
        List<Publication> published,
        Narrative narrative,
        List<Moment> publicUpdates) {

    /** Nothing is told. */
    public static final Account NONE = new Account(
            List.of(),
            List.of(),
            List.of(),
            Impact.NONE,
            List.of(),
            Map.of(),
            null,
            null,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            Narrative.NONE,
            List.of());

    /** Copies the lists, and the maps in the order of their names. */
    public Account {
        tags = List.copyOf(tags);
        services = List.copyOf(services);
        severityHistory = List.copyOf(severityHistory);
        impactWindows = List.copyOf(impactWindows);
        roles = Collections.unmodifiableMap(new TreeMap<>(roles));
        statedDurations = Collections.unmodifiableMap(new TreeMap<>(statedDurations));
        runbooks = List.copyOf(runbooks);
        reproducedBy = List.copyOf(reproducedBy);
        parties = List.copyOf(parties);
        toolsLost = List.copyOf(toolsLost);
        channels = List.copyOf(channels);
        links = Collections.unmodifiableMap(new TreeMap<>(links));
        published = List.copyOf(published);
        publicUpdates = List.copyOf(publicUpdates);
    }

    /**
     * A duration that somebody typed.
     *
     * @param length the duration
     * @param line the line where it stands
     */
    public record StatedDuration(Duration length, int line) {}

    /**
     * A place where responders talked.
     *
     * @param kind such as {@code phone}; null when none is given
     * @param url its address; null when it has none
     * @param line the line where it stands
     */
    public record Channel(@Nullable String kind, @Nullable String url, int line) {}

    /**
     * A place where the account can be read.
     *
     * @param date since when; null when nobody says
     * @param url its address; null when it has none
     * @param kind such as {@code case-study}; null when none is given
     * @param line the line where it stands
     */
    public record Publication(
            @Nullable LocalDate date,
            @Nullable String url,
            @Nullable String kind,
            int line) {}
}
