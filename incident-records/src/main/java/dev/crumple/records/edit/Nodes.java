package dev.crumple.records.edit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads where the values of a YAML text stand. */
final class Nodes {

    private static final int DEEPEST = 30;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setParseComments(false).build();

    private final String text;
    private final Iterator<Event> events;

    private Nodes(String text) {
        this.text = text;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /** Reads the map that the text is; a text that is none is an {@link IllegalArgumentException}. */
    static Node.Mapping read(String text) {
        try {
            Nodes nodes = new Nodes(text);
            while (nodes.events.hasNext()) {
                if (nodes.events.next().getEventId() == Event.ID.DocumentStart
                        && nodes.node(nodes.events.next(), 0) instanceof Node.Mapping map) {
                    return map;
                }
            }
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("The YAML cannot be read.", e);
        }
        throw new IllegalArgumentException("There are no fields.");
    }

    private Node node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("It is nested too deep.");
        }
        if (event instanceof ScalarEvent scalar) {
            Mark start = event.getStartMark().orElseThrow();
            return new Node.Scalar(
                    scalar.getValue(),
                    scalar.getScalarStyle(),
                    start.getColumn(),
                    place(start),
                    place(event.getEndMark().orElseThrow()));
        }
        if (event instanceof SequenceStartEvent) {
            List<Node> items = new ArrayList<>();
            Event next = events.next();
            for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                items.add(node(next, depth + 1));
            }
            return new Node.Items(items, startOf(event), endOf(next));
        }
        if (event instanceof MappingStartEvent map) {
            List<Node.Entry> entries = new ArrayList<>();
            Event next = events.next();
            for (; next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
                if (!(node(next, depth + 1) instanceof Node.Scalar key)) {
                    throw new IllegalArgumentException("A key is no text.");
                }
                entries.add(new Node.Entry(key, node(events.next(), depth + 1)));
            }
            return new Node.Mapping(entries, map.isFlow(), startOf(event), endOf(next));
        }
        throw new IllegalArgumentException("A value stands for one elsewhere.");
    }

    private int startOf(Event event) {
        return place(event.getStartMark().orElseThrow());
    }

    private int endOf(Event event) {
        return place(event.getEndMark().orElseThrow());
    }

    /** Marks count code points. */
    private int place(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
