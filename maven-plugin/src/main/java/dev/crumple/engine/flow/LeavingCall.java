package dev.crumple.engine.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that leaves the process outside every guard of ours, as the class files tell it.
 *
 * @param client the client library, by its name in the catalogue
 * @param in the method that it stands in
 * @param site the call, or the function that makes it
 * @param path the methods from an entry point to the call, the shortest way, the method that it stands in last
 * @param protectedBy the other library that protects it; null when nothing does
 */
public record LeavingCall(
        String client,
        Method in,
        Site site,
        List<Method> path,
        @Nullable String protectedBy) {

    /** Copies the path. */
    public LeavingCall {
        path = List.copyOf(path);
    }
}
