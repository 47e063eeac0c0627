package dev.crumple.engine.record;

import dev.crumple.engine.git.Git;
import java.util.List;

/** What was committed in a window, merges as what they merged. */
final class Commits {

    private Commits() {}

    static Found read(Git git, Window window) {
        return git.committed(window.from(), window.to())
                .map(Commits::found)
                .orElse(Found.nothing("Git says nothing of this folder, so that no change is in the timeline."));
    }

    private static Found found(List<Git.Commit> commits) {
        List<TimelineEntry> entries = commits.stream()
                .map(commit -> new TimelineEntry(
                        commit.at(),
                        "commit",
                        commit.author(),
                        commit.subject(),
                        "git " + commit.id().substring(0, 10)))
                .toList();
        return new Found(
                entries,
                List.of("Git has " + entries.size() + (entries.size() == 1 ? " commit" : " commits")
                        + " of that time."));
    }
}
