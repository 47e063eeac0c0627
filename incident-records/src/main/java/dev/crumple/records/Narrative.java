package dev.crumple.records;

import java.util.List;

/**
 * What is told below the fields of a record, as far as it has a form.
 *
 * @param headings the headings, without their marks
 * @param timeline the entries below a heading that names a timeline
 * @param factors the contributing factors, F1 and so on
 * @param learnings the learnings, L1 and so on
 * @param questions the open questions, Q1 and so on
 * @param perspectives what each of those who were there tells
 */
public record Narrative(
        List<Written> headings,
        List<TimelineEntry> timeline,
        List<Point> factors,
        List<Point> learnings,
        List<Point> questions,
        List<Written> perspectives) {

    /** Nothing is told. */
    public static final Narrative NONE =
            new Narrative(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Narrative {
        headings = List.copyOf(headings);
        timeline = List.copyOf(timeline);
        factors = List.copyOf(factors);
        learnings = List.copyOf(learnings);
        questions = List.copyOf(questions);
        perspectives = List.copyOf(perspectives);
    }

    /**
     * A factor, a learning or a question.
     *
     * @param id its letter and number, such as {@code F1}
     * @param text what it says
     * @param line the line that it stands on
     */
    public record Point(String id, String text, int line) {}
}
