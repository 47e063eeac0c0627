package dev.crumple.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads in which windows customers were hit: each has a length, they are in order, and the incident holds them. */
final class ImpactWindows {

    static final String KEY = "impact-windows";
    static final Vocabulary WINDOW = Vocabulary.of("from", "to", "what");

    private final Fields record;
    private final MomentReader moments;

    ImpactWindows(Fields record, MomentReader moments) {
        this.record = record;
        this.moments = moments;
    }

    List<ImpactWindow> read(Map<String, Moment> times) {
        List<ImpactWindow> windows = new ArrayList<>();
        ImpactWindow ended = null;
        for (Fields fields : record.maps(KEY, "a window", WINDOW)) {
            ImpactWindow window = window(fields);
            checkLength(fields, window);
            checkOrder(fields, window, ended);
            checkAgainst(times, fields, window);
            ended = window.to() == null ? ended : window;
            windows.add(window);
        }
        return windows;
    }

    private ImpactWindow window(Fields fields) {
        fields.require("from");
        fields.require("to");
        return new ImpactWindow(
                MomentField.read(fields, "from", moments).known(),
                MomentField.read(fields, "to", moments).known(),
                fields.prose("what").orElse(null),
                fields.line());
    }

    private static void checkLength(Fields fields, ImpactWindow window) {
        Moment from = window.from();
        Moment to = window.to();
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            fields.invalid("to", "The window ends before it begins.", "Correct one of its two times.");
        } else if (to.isTheSameMinuteAs(from)) {
            fields.invalid(
                    "to",
                    "The window ends when it begins, so that nobody was hit.",
                    "Correct one of its two times, or write `precision: approximate`.");
        }
    }

    private static void checkOrder(Fields fields, ImpactWindow window, @Nullable ImpactWindow ended) {
        Moment from = window.from();
        if (from != null && ended != null && ended.to() != null && from.isBefore(ended.to())) {
            fields.invalid(
                    "from",
                    "The window begins before the one on line " + ended.line() + " has ended.",
                    "Put the windows in the order of time, and join those that overlap.");
        }
    }

    private static void checkAgainst(Map<String, Moment> times, Fields fields, ImpactWindow window) {
        if (TimesOrder.isContradicted(times, "started", "mitigated", "resolved")) {
            return;
        }
        Moment started = times.get("started");
        if (started != null && window.from() != null && window.from().isBefore(started)) {
            outside(fields, "from", "begins before `started`", started, "began to be hit");
        }
        String end = times.containsKey("mitigated") ? "mitigated" : "resolved";
        Moment over = times.get(end);
        if (over != null && window.to() != null && over.isBefore(window.to())) {
            outside(fields, "to", "ends after `" + end + "`", over, "were no longer hit");
        }
    }

    private static void outside(Fields fields, String key, String how, Moment bound, String meaning) {
        fields.invalid(
                key,
                "The window " + how + " on line " + bound.line() + ", which is when customers " + meaning + ".",
                "Correct one of the two times.");
    }
}
