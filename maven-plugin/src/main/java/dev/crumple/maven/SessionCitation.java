package dev.crumple.maven;

import dev.crumple.engine.link.Citation;
import dev.crumple.engine.link.EndedSession;
import dev.crumple.engine.link.Linker;
import dev.crumple.engine.link.ModuleFolders;
import dev.crumple.records.Countermeasure;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Prints once, when the session has ended, for all the modules that asked for it. Thread-safe. */
final class SessionCitation {

    // A module with plugin dependencies of its own loads its own copy of this class, and cannot share another's.
    private static final String MARK =
            SessionCitation.class.getName() + "@" + System.identityHashCode(SessionCitation.class);

    private final Log log;
    private final LocalDate today;
    private final RecordsSource source;
    private final List<Supplier<ModuleFolders>> modules = new ArrayList<>();
    private final Set<Path> records = new LinkedHashSet<>();

    SessionCitation(Log log, LocalDate today, RecordsSource source) {
        this.log = log;
        this.today = today;
        this.source = source;
    }

    /** Finds the citation of this session, or makes it and has it told of the session's end. */
    static SessionCitation of(MavenSession session, Supplier<SessionCitation> first) {
        MavenExecutionRequest request = session.getRequest();
        synchronized (request) {
            if (request.getData().get(MARK) instanceof SessionCitation known) {
                return known;
            }
            SessionCitation citation = first.get();
            request.setExecutionListener(SessionEndListener.after(request.getExecutionListener(), citation::print));
            request.getData().put(MARK, citation);
            return citation;
        }
    }

    synchronized void add(Supplier<ModuleFolders> module, Path recordsOfModule) {
        modules.add(module);
        records.add(recordsOfModule.toAbsolutePath().normalize());
    }

    private synchronized void print(ExecutionEvent end) {
        try {
            MavenSession session = end.getSession();
            Path root = root(session.getRequest());
            Citation citation = Linker.cite(
                    new EndedSession(
                            root,
                            modules.stream().map(Supplier::get).distinct().toList(),
                            session.getRequest().getStartTime().toInstant(),
                            messages(session)),
                    () -> countermeasures(root),
                    today);
            citation.maybeDone().forEach(log::info);
            citation.history().forEach(log::error);
        } catch (RuntimeException | LinkageError e) {
            log.debug("No countermeasure was cited.", e);
        }
    }

    private List<Countermeasure> countermeasures(Path root) {
        return records.stream()
                .flatMap(folder -> source.read(folder, root, today).countermeasures())
                .toList();
    }

    private static Path root(MavenExecutionRequest request) {
        File root = request.getMultiModuleProjectDirectory();
        return (root == null ? new File(request.getBaseDirectory()) : root)
                .toPath()
                .toAbsolutePath()
                .normalize();
    }

    private static List<String> messages(MavenSession session) {
        return session.getResult().getExceptions().stream()
                .flatMap(SessionCitation::causes)
                .flatMap(SessionCitation::messages)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** A compiler names all its errors in the long message only. */
    private static Stream<@Nullable String> messages(Throwable thrown) {
        return thrown instanceof AbstractMojoExecutionException failed
                ? Stream.of(thrown.getMessage(), failed.getLongMessage())
                : Stream.of(thrown.getMessage());
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .map(Objects::requireNonNull);
    }
}
