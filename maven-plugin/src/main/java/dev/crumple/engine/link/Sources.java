package dev.crumple.engine.link;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the sources of a build's modules; looks for each class once. */
final class Sources {

    private final EndedSession session;
    private final Map<StackFrame, Touched> found = new HashMap<>();

    Sources(EndedSession session) {
        this.session = session;
    }

    /** Finds what the frames of a failure touched. */
    Touched of(Collection<StackFrame> frames) {
        Touched all = Touched.nothing();
        frames.forEach(frame -> all.add(found.computeIfAbsent(frame, this::find)));
        return all;
    }

    /** Finds what a file below the root touches. */
    Touched of(Path file) {
        Touched touched = Touched.nothing();
        touched.paths().add(session.pathOf(file));
        for (ModuleFolders module : session.modules()) {
            module.classIn(file).ifPresent(type -> {
                touched.classes().add(type);
                touched.modules().add(module.coordinates());
            });
        }
        return touched;
    }

    private Touched find(StackFrame frame) {
        Touched touched = new Touched(Set.of(frame.type()), new TreeSet<>(), new TreeSet<>());
        for (ModuleFolders module : session.modules()) {
            module.source(frame).ifPresent(file -> {
                touched.paths().add(session.pathOf(file));
                touched.modules().add(module.coordinates());
            });
        }
        return touched;
    }
}
