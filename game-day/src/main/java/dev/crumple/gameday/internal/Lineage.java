package dev.crumple.gameday.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where something thrown comes from: its causes, and what it and they have suppressed. */
public final class Lineage {

    private Lineage() {}

    /** Lists the throwable itself and all that it comes from, each once; nothing for null. */
    public static Stream<Throwable> of(@Nullable Throwable thrown) {
        List<Throwable> line = new ArrayList<>();
        Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
        add(thrown, line, known);
        for (int next = 0; next < line.size(); next++) {
            Throwable one = line.get(next);
            add(one.getCause(), line, known);
            Stream.of(one.getSuppressed()).forEach(suppressed -> add(suppressed, line, known));
        }
        return line.stream();
    }

    private static void add(@Nullable Throwable thrown, List<Throwable> line, Set<Throwable> known) {
        if (thrown != null && known.add(thrown)) {
            line.add(thrown);
        }
    }
}
