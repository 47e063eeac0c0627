package dev.crumple.engine.rules;

import dev.crumple.engine.RemoteCall;
import dev.crumple.engine.SourceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns remote calls that nothing protects into findings: one for each, the declaration with the first of a class. */
public final class UndeclaredCalls {

    private static final String DECLARE = "Declare how the feature fails without it, and bind it to a guard:";

    private UndeclaredCalls() {}

    /**
     * Adds the findings.
     *
     * @param calls the remote calls outside every guard of ours, by place
     * @param findings where to add
     */
    public static void add(List<RemoteCall> calls, Findings findings) {
        Map<String, SourceLine> first = new HashMap<>();
        for (RemoteCall call : calls) {
            if (call.protectedBy() == null) {
                SourceLine drafted = first.putIfAbsent(call.at().path() + " " + call.client(), call.at());
                findings.add(
                        Rule.UNDECLARED_REMOTE_CALL.id(),
                        call.at(),
                        call.caller() + " calls " + call.leaving() + " (" + call.client() + ") outside every guard.",
                        way(call)
                                + (drafted == null ? DECLARE : "Declare it together with line " + drafted.line() + "."),
                        List.of(),
                        drafted == null ? call.draft() : null);
            }
        }
    }

    private static String way(RemoteCall call) {
        return call.path().size() < 2 ? "" : "The shortest way to it is " + String.join(" → ", call.path()) + ". ";
    }
}
