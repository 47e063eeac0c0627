package dev.crumple.records.language;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds the sentences of a Markdown text that its writer says; code, quotes and tables are not among them. */
final class Narrative extends AbstractVisitor {

    /** Blocks only: what is inside them, the {@link Tokenizer} reads. */
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, block) -> {})
            .build();

    private final List<String> lines;
    private final Headings headings;
    private final List<PlacedSentence> sentences = new ArrayList<>();

    private Narrative(List<String> lines, Reader reader) {
        this.lines = lines;
        this.headings = new Headings(reader);
    }

    static List<PlacedSentence> sentences(String markdown, Reader reader) {
        Narrative narrative = new Narrative(List.of(markdown.split("\n", -1)), reader);
        PARSER.parse(markdown).accept(narrative);
        return narrative.sentences;
    }

    @Override
    public void visit(Heading heading) {
        headings.enter(heading.getLevel(), text(heading));
    }

    @Override
    public void visit(BlockQuote quote) {
        // Said by others.
    }

    @Override
    public void visit(Paragraph paragraph) {
        String text = text(paragraph);
        if (text.startsWith("|")) {
            return; // A table.
        }
        LogEntry entry = LogEntry.of(text);
        Section section = entry.section(headings.section());
        if (section != Section.QUIET) {
            int first = paragraph.getSourceSpans().get(0).getLineIndex() + 1;
            add(text, first, entry.messageStart(), section);
        }
    }

    private void add(String text, int first, int messageStart, Section section) {
        int line = first;
        int counted = 0;
        for (Sentences.Span span : Sentences.spans(text)) {
            int from = Math.max(span.from(), messageStart);
            if (from < span.to()) {
                line += lineBreaks(text.substring(counted, from));
                counted = from;
                sentences.add(new PlacedSentence(text.substring(from, span.to()).strip(), line, section));
            }
        }
    }

    static int lineBreaks(String text) {
        int breaks = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            breaks++;
        }
        return breaks;
    }

    /** The lines of a block as they were written, without the marks of what it stands in. */
    private String text(Node block) {
        StringBuilder text = new StringBuilder();
        for (SourceSpan span : block.getSourceSpans()) {
            String line = lines.get(span.getLineIndex());
            int end = Math.min(line.length(), span.getColumnIndex() + span.getLength());
            text.append(text.isEmpty() ? "" : "\n").append(line, Math.min(span.getColumnIndex(), end), end);
        }
        return text.toString();
    }
}
