package dev.crumple.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Lists the headings, items and paragraphs of a Markdown text, in its order; code is not among them. */
final class MarkdownBlocks extends AbstractVisitor {

    /** Blocks only: what stands inside them has a form of its own. */
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, block) -> {})
            .build();

    private static final int BELOW_ALL = 6;
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?<text>[^*_\\n]+)\\1:?");

    /** What makes a line a heading, before it or below it. */
    private static final Pattern MARKS = Pattern.compile("^#+\\s*|\\s+#+\\s*$|\\n[=-]+\\s*$");

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();

    private MarkdownBlocks(String markdown) {
        lines = List.of(markdown.split("\n", -1));
    }

    enum Kind {
        HEADING,
        ITEM,
        PARAGRAPH
    }

    /** A block as it was written, without the marks of what it stands in; the level is that of a heading, else 0. */
    record Block(Kind kind, int level, String text, int line) {}

    static List<Block> of(String markdown) {
        MarkdownBlocks found = new MarkdownBlocks(markdown);
        PARSER.parse(markdown).accept(found);
        return found.blocks;
    }

    @Override
    public void visit(Heading heading) {
        add(Kind.HEADING, heading.getLevel(), text(heading), heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        String text = text(paragraph);
        Matcher bold = BOLD.matcher(text.strip());
        if (bold.matches()) {
            add(Kind.HEADING, BELOW_ALL, bold.group("text").replaceFirst(":$", ""), paragraph);
        } else {
            boolean opensItem = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
            add(opensItem ? Kind.ITEM : Kind.PARAGRAPH, 0, text, paragraph);
        }
    }

    private void add(Kind kind, int level, String text, Node node) {
        blocks.add(new Block(
                kind, level, text.strip(), node.getSourceSpans().get(0).getLineIndex() + 1));
    }

    private String text(Node block) {
        StringBuilder text = new StringBuilder();
        for (SourceSpan span : block.getSourceSpans()) {
            String line = lines.get(span.getLineIndex());
            int end = Math.min(line.length(), span.getColumnIndex() + span.getLength());
            text.append(text.isEmpty() ? "" : "\n").append(line, Math.min(span.getColumnIndex(), end), end);
        }
        return block instanceof Heading ? MARKS.matcher(text).replaceAll("") : text.toString();
    }
}
