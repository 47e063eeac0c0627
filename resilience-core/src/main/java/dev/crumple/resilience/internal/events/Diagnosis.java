package dev.crumple.resilience.internal.events;

import dev.crumple.annotations.Cause;
import dev.crumple.evidence.Declaration;
import dev.crumple.resilience.internal.binding.UnhealthyAnswerException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads from what a guard met to a cause, and from the cause to one of the method's failure modes. */
public final class Diagnosis {

    /** Types are named, not linked, so that a runtime image without java.sql or java.net.http still has guards. */
    private static final Map<String, Cause> BY_EXCEPTION = Map.ofEntries(
            Map.entry("java.net.ConnectException", Cause.UNAVAILABLE),
            Map.entry("java.net.NoRouteToHostException", Cause.UNAVAILABLE),
            Map.entry("java.net.PortUnreachableException", Cause.UNAVAILABLE),
            Map.entry("java.net.UnknownHostException", Cause.UNAVAILABLE),
            Map.entry("java.nio.channels.UnresolvedAddressException", Cause.UNAVAILABLE),
            Map.entry("java.net.http.HttpConnectTimeoutException", Cause.UNAVAILABLE),
            Map.entry("java.sql.SQLNonTransientConnectionException", Cause.UNAVAILABLE),
            Map.entry("java.util.concurrent.RejectedExecutionException", Cause.EXHAUSTED),
            Map.entry("java.sql.SQLTransientConnectionException", Cause.EXHAUSTED),
            Map.entry("java.net.SocketTimeoutException", Cause.SLOW),
            Map.entry("java.net.http.HttpTimeoutException", Cause.SLOW),
            Map.entry("java.util.concurrent.TimeoutException", Cause.SLOW),
            Map.entry("java.sql.SQLTimeoutException", Cause.SLOW));

    /** For each cause, which others are nearest when no failure mode names it. */
    private static final Map<Cause, List<Cause>> NEAREST = Map.of(
            Cause.THROWS, List.of(Cause.UNAVAILABLE),
            Cause.SLOW, List.of(Cause.HANGS),
            Cause.HANGS, List.of(Cause.SLOW),
            Cause.UNAVAILABLE, List.of(Cause.THROWS),
            Cause.BAD_CONTENT, List.of(Cause.THROWS),
            Cause.EXHAUSTED, List.of(Cause.UNAVAILABLE, Cause.THROWS));

    private static final int DEEPEST_CHAIN = 20;

    private final Map<Cause, String> modes = new EnumMap<>(Cause.class);
    private final Cause late;

    public Diagnosis(Declaration declaration) {
        Map<Cause, String> declared = new HashMap<>();
        declaration
                .modes()
                .forEach(mode ->
                        mode.when().forEach(cause -> declared.put(Cause.valueOf(cause), declaration.idOf(mode))));
        late = declared.containsKey(Cause.HANGS) && !declared.containsKey(Cause.SLOW) ? Cause.HANGS : Cause.SLOW;
        String first = declaration.idOf(declaration.modes().get(0));
        for (Cause cause : Cause.values()) {
            List<Cause> candidates = new ArrayList<>(List.of(cause));
            candidates.addAll(NEAREST.getOrDefault(cause, List.of()));
            String mode = candidates.stream()
                    .map(declared::get)
                    .filter(id -> id != null)
                    .findFirst()
                    .orElse(first);
            modes.put(cause, mode);
        }
    }

    /** Names the failure mode of a cause: the one that declares it, or the nearest. */
    public String modeOf(@Nullable Cause cause) {
        return modes.getOrDefault(cause == null ? Cause.THROWS : cause, "");
    }

    /** At the deadline nobody knows whether an answer is late or never comes: what is declared decides. */
    public Cause lateCause() {
        return late;
    }

    /** Takes an exception for a cause, by its own type or that of what caused it. */
    public static Cause causeOf(Throwable thrown) {
        Throwable link = thrown;
        for (int depth = 0; link != null && depth < DEEPEST_CHAIN; depth++) {
            for (Class<?> type = link.getClass(); type != null; type = type.getSuperclass()) {
                Cause cause = BY_EXCEPTION.get(type.getName());
                if (cause != null) {
                    return cause;
                }
            }
            link = link.getCause();
        }
        return thrown instanceof UnhealthyAnswerException ? Cause.BAD_CONTENT : Cause.THROWS;
    }
}
