package dev.crumple.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where the service's own code leaves the process, outside every guard.
 *
 * @param client the client library, by its name in the catalogue, such as {@code JDBC}
 * @param leaving the method that leaves, such as {@code HttpClient.send}
 * @param at the call's place
 * @param path the methods from an entry point to the call, the shortest way, such as {@code Checkout.pay}
 * @param draft a declaration to begin with, in Java; what customers see is left open
 * @param protectedBy the other library that protects it, such as {@code resilience4j}; null when nothing does
 */
public record RemoteCall(
        String client,
        String leaving,
        SourceLine at,
        List<String> path,
        String draft,
        @Nullable String protectedBy) implements Comparable<RemoteCall> {

    /** Copies the path. */
    public RemoteCall {
        path = List.copyOf(path);
    }

    /**
     * Names the method that the call stands in.
     *
     * @return its class and name, the last of the path
     */
    public String caller() {
        return path.get(path.size() - 1);
    }

    @Override
    public int compareTo(RemoteCall other) {
        int byPlace = at.compareTo(other.at);
        return byPlace != 0 ? byPlace : leaving.compareTo(other.leaving);
    }
}
