package dev.crumple.records;

import java.util.HashMap;
import java.util.Map;

/** Why a field is needed, for those who left it out. */
final class NeededFields {

    private static final Map<String, String> WHY = new HashMap<>();
    private static final Map<String, String> EXAMPLES = new HashMap<>();

    static {
        need("schema", "It tells in which form the file is written.", "Write `schema: 1`.");
        need("id", "Other files and messages refer to it by its id.", "Write `id: …`.");
        need("title", "Lists and messages show it by its title.", "Write in one line what happened as `title: …`.");
        need(
                "type",
                "An incident, a near miss and a drill are counted apart.",
                "Write `type: incident`, or another of: near-miss, weak-signal, game-day, experiment.");
        need(
                "status",
                "What has to be there depends on how far the record has come.",
                "Write `status: open` while it lasts, and in the end `status: closed`.");
        need(
                "state",
                "Nobody can tell a promise from an idea.",
                "Write `state: proposed` for an idea, `state: open` for a promise.");
        need(
                "announced",
                "What people do who know of a drill says little of what they do otherwise.",
                "Write `announced: true` or `announced: false`.");
        need(
                "fault-confirmed",
                "Without the fault a drill shows nothing.",
                "Write `fault-confirmed: true` when somebody saw it.");
        need(
                "verdict",
                "Nobody can tell what the drill has shown.",
                "Write `verdict: …` with held, deviated, aborted or inconclusive.");
        need("at", "A number without its time cannot be compared.", "Write `at: …`, such as `at: during`.");
        need("count", "How many there were is what is counted.", "Write `count: …`.");
        need("severity", "A change without it changes nothing.", "Write `severity: …`, such as `severity: P2`.");
        need("from", "A window has a beginning.", "Write `from: …`, or `from: unknown`.");
        need("to", "A window has an end.", "Write `to: …`, or `to: unknown`.");
        need(
                "path",
                "A runbook that nobody can open helps nobody.",
                "Write `path: …`, from the folder of this file, such as ../../docs/runbooks/restart.md.");
        need(
                "was",
                "Nobody can tell whether the runbook has to change.",
                "Write `was: …` with right, outdated, not-found or not-used.");
        need("on", "What was seen to hold was seen on a day.", "Write `on: …`, such as 2026-11-30.");
        need("countermeasures", "A build looks for promises here.", "Write `countermeasures: []` when there are none.");
    }

    private NeededFields() {}

    private static void need(String key, String why, String example) {
        WHY.put(key, why);
        EXAMPLES.put(key, example);
    }

    static String why(String key) {
        return WHY.getOrDefault(key, "It is needed here.");
    }

    static String example(String key) {
        return EXAMPLES.getOrDefault(key, "Write `" + key + ": …`.");
    }
}
