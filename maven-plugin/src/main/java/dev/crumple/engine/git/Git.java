package dev.crumple.engine.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the {@code git} of the machine about a folder; whatever it cannot say is nothing, never a failure. */
public final class Git {

    private static final long SECONDS = 10;
    private static final int LONGEST = 1 << 22;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final String FIELD = "\u001f";

    private final Path folder;

    /**
     * Asks about a folder.
     *
     * @param folder a folder of a working tree, or any other
     */
    public Git(Path folder) {
        this.folder = folder;
    }

    /**
     * A commit.
     *
     * @param id its full id
     * @param at when it was committed
     * @param author who wrote it
     * @param subject the first line of its message
     */
    public record Commit(String id, Instant at, String author, String subject) {}

    /**
     * Names the commit that is checked out.
     *
     * @return its full id
     */
    public Optional<String> head() {
        return ask(List.of("rev-parse", "--verify", "--quiet", "HEAD"))
                .map(String::strip)
                .filter(id -> COMMIT.matcher(id).matches());
    }

    /**
     * Counts the commits since an earlier one.
     *
     * @param from the id of the earlier commit
     * @return how many lead from there to the one that is checked out; nothing when it is not among its ancestors
     */
    public Optional<Integer> commitsSince(String from) {
        if (!COMMIT.matcher(from).matches()
                || ask(List.of("merge-base", "--is-ancestor", from, "HEAD")).isEmpty()) {
            return Optional.empty();
        }
        return ask(List.of("rev-list", "--count", from + "..HEAD"))
                .map(String::strip)
                .filter(count -> count.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    /**
     * Lists what was committed in a span of time, on the way to what is checked out.
     *
     * @param from the first moment
     * @param to the last
     * @return the commits, oldest first; nothing when Git cannot say
     */
    public Optional<List<Commit>> committed(Instant from, Instant to) {
        return ask(List.of(
                        "log", "--first-parent", "--since=" + from, "--until=" + to, "--format=%H%x1f%cI%x1f%an%x1f%s"))
                .map(log -> log.lines()
                        .flatMap(Git::commit)
                        .filter(commit ->
                                !commit.at().isBefore(from) && !commit.at().isAfter(to))
                        .sorted(Comparator.comparing(Commit::at))
                        .toList());
    }

    private static Stream<Commit> commit(String line) {
        String[] fields = line.split(FIELD, -1);
        return fields.length == 4
                ? Stream.of(
                        new Commit(fields[0], OffsetDateTime.parse(fields[1]).toInstant(), fields[2], fields[3]))
                : Stream.empty();
    }

    /** Gives what Git prints, when it ends well and in time. */
    private Optional<String> ask(List<String> question) {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
        command.addAll(question);
        Path answer = null;
        try {
            // Into a file: a pipe that nobody empties would hold Git up.
            answer = Files.createTempFile("crumple-git", ".txt");
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(
                            new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null"))
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!git.waitFor(SECONDS, TimeUnit.SECONDS)) {
                git.destroyForcibly();
                return Optional.empty();
            }
            if (git.exitValue() != 0) {
                return Optional.empty();
            }
            byte[] bytes = Files.size(answer) > LONGEST ? new byte[0] : Files.readAllBytes(answer);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            delete(answer);
        }
    }

    private static void delete(@Nullable Path answer) {
        try {
            if (answer != null) {
                Files.deleteIfExists(answer);
            }
        } catch (IOException left) {
            answer.toFile().deleteOnExit();
        }
    }
}
