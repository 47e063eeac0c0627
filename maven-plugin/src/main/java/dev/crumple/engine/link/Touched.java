package dev.crumple.engine.link;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The code that a failure touched.
 *
 * @param classes binary names of classes: the test's own, those on the stack, or the one that does not compile
 * @param paths paths below the root of the build, with slashes
 * @param modules {@code group:artifact} of the modules
 */
record Touched(Set<String> classes, Set<String> paths, Set<String> modules) {

    /** Begins with nothing; more can be added. */
    static Touched nothing() {
        return new Touched(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    void add(Touched more) {
        classes.addAll(more.classes);
        paths.addAll(more.paths);
        modules.addAll(more.modules);
    }

    /** Finds the first of some globs that a class, a path or a module matches. */
    Optional<String> guardedBy(Collection<String> globs) {
        return globs.stream()
                .filter(glob -> {
                    Glob pattern = Glob.of(glob);
                    return classes.stream().anyMatch(pattern::matchesClass)
                            || paths.stream().anyMatch(pattern::matchesPath)
                            || modules.stream().anyMatch(pattern::matchesModule);
                })
                .findFirst();
    }
}
