package dev.crumple.engine.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTest {

    @TempDir
    Path folder;

    private Git git() {
        return new Git(folder);
    }

    @Test
    void saysNothingOfAFolderThatItDoesNotKeep() {
        assertThat(git().head()).isEmpty();
        assertThat(git().commitsSince("0123456789")).isEmpty();
        assertThat(git().committed(Instant.EPOCH, Instant.now())).isEmpty();
    }

    @Test
    void saysNothingOfAFolderThatIsNotThere() {
        assertThat(new Git(folder.resolve("nowhere")).head()).isEmpty();
    }

    @Test
    void countsAndListsWhatWasCommitted() throws Exception {
        assumeThat(run("init", "--quiet")).isZero();
        commit("2026-10-02T17:00:00Z", "Before");
        String first = git().head().orElseThrow();
        commit("2026-10-02T18:40:00Z", "Serve from a new index");
        commit("2026-10-02T20:00:00Z", "After");

        assertThat(git().commitsSince(first)).contains(2);
        assertThat(git().commitsSince("0123456789")).isEmpty();
        assertThat(git().commitsSince("--all")).isEmpty();
        assertThat(git().committed(Instant.parse("2026-10-02T18:00:00Z"), Instant.parse("2026-10-02T19:00:00Z")))
                .hasValueSatisfying(commits -> assertThat(commits)
                        .singleElement()
                        .satisfies(commit -> {
                            assertThat(commit.subject()).isEqualTo("Serve from a new index");
                            assertThat(commit.author()).isEqualTo("Mira");
                            assertThat(commit.at()).isEqualTo("2026-10-02T18:40:00Z");
                        }));
    }

    private void commit(String at, String subject) throws Exception {
        assertThat(run("commit", "--quiet", "--allow-empty", "--date=" + at, "-m", subject, at))
                .isZero();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Mira", "-c", "user.email=mira@example.com", "-c", "commit.gpgsign=false"));
        boolean dated = arguments[0].equals("commit");
        command.addAll(List.of(arguments).subList(0, dated ? arguments.length - 1 : arguments.length));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        if (dated) {
            process.environment().put("GIT_COMMITTER_DATE", arguments[arguments.length - 1]);
        }
        try {
            return process.start().waitFor();
        } catch (IOException noGit) {
            return -1;
        }
    }
}
