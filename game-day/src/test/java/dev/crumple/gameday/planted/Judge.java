package dev.crumple.gameday.planted;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crumple.gameday.GameDay;
import dev.crumple.gameday.GameDayClass;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Holds what came of one planted test against what is expected of it. */
final class Judge {

    private final Method test;
    private final Expect expected;

    Judge(Method test) {
        this.test = test;
        this.expected = test.getAnnotation(Expect.class);
    }

    /** Names the test as evidence does. */
    String key() {
        return test.getDeclaringClass().getName() + "#" + test.getName();
    }

    /** Everything that is wrong, and what the harness said to it. */
    List<String> complaintsAbout(Round round) {
        List<JsonNode> evidence = round.evidence().getOrDefault(key(), List.of());
        List<String> failures = round.failures().getOrDefault(key(), List.of());
        List<String> complaints = new ArrayList<>();
        List<String> runs = runs(evidence);
        boolean byItself = expected.end() == Expect.End.FAILS; // It says nothing of what it rehearses.
        if (!byItself && !runs.equals(List.of(expected.runs()))) {
            complaints.add("expected " + List.of(expected.runs()) + " and was " + runs);
        }
        if (failures.size() != (expected.end().fails() ? 1 : 0)) {
            complaints.add(failures.size() + " failures: " + failures);
        }
        if (expected.end() == Expect.End.ABORTS && !round.aborted().containsKey(key())) {
            complaints.add("did not abort");
        }
        failures.forEach(message -> missing(message, evidence)
                .forEach(words -> complaints.add("\"" + message + "\" does not say \"" + words + "\"")));
        if (!complaints.isEmpty()) {
            complaints.addAll(round.aborted().getOrDefault(key(), List.of()));
            evidence.forEach(run -> complaints.add(run.get("message").asText() + " " + run.get("events")));
        }
        return complaints.stream().map(complaint -> name() + ": " + complaint).toList();
    }

    /** What each run showed. Several invocations of one run, which parameters or a busy machine ask for, are one. */
    private static List<String> runs(List<JsonNode> evidence) {
        List<String> runs = new ArrayList<>();
        for (JsonNode run : evidence) {
            String step = run.path("step").asText();
            String line = run.get("cause").asText() + " " + run.get("mutant").asText() + " "
                    + run.get("verdict").asText() + (step.isEmpty() ? "" : " " + step);
            if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(line)) {
                runs.add(line);
            }
        }
        return runs;
    }

    private List<String> missing(String message, List<JsonNode> evidence) {
        if (expected.end() == Expect.End.FAILS) {
            return message.contains(expected.says()) ? List.of() : List.of(expected.says());
        }
        List<String> wanted = new ArrayList<>(List.of(expected.says(), failureMode()));
        if (!evidence.isEmpty()) {
            wanted.add(circumstances(evidence.get(evidence.size() - 1)));
        }
        List<String> missing = new ArrayList<>(
                wanted.stream().filter(words -> !message.contains(words)).toList());
        String beginning = expected.end().rule + name() + " ";
        if (!message.startsWith(beginning)) {
            missing.add(0, beginning);
        }
        return missing;
    }

    /** Fault, deliveries and budget; of a fault that was never delivered there is not more to tell than its name. */
    private static String circumstances(JsonNode run) {
        int delivered = run.get("delivered").asInt();
        String fault = run.get("fault").asText();
        return delivered == 0
                ? fault
                : "(fault %s%s, delivered %s, budget %d ms)"
                        .formatted(
                                fault,
                                run.get("where").asText().equals("wire") ? " on the wire" : "",
                                delivered == 1 ? "once" : delivered + " times",
                                run.get("budgetMillis").asLong());
    }

    private String failureMode() {
        GameDay gameDay = test.getAnnotation(GameDay.class);
        return gameDay == null
                ? test.getDeclaringClass().getAnnotation(GameDayClass.class).value()
                : gameDay.value();
    }

    private String name() {
        return test.getDeclaringClass().getSimpleName() + "." + test.getName();
    }
}
