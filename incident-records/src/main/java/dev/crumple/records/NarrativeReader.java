package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.MarkdownBlocks.Block;
import dev.crumple.records.Narrative.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the timeline, the factors, the learnings, the questions and the perspectives of a narrative. What has no form is left to its readers;
 * where a form was meant, it is noted what could not be used.
 */
final class NarrativeReader {

    private static final Pattern POINT =
            Pattern.compile("\\W*(?<id>[FLQ][1-9]\\d{0,3})\\b\\W*\\s(?<text>.*)", Pattern.DOTALL);
    /** Such as {@code (none)}. */
    private static final Pattern NOTHING = Pattern.compile("\\(.*\\)|(?i)none\\.?|n/?a|-|");

    private static final Pattern BEGINS_WITH_A_TIME =
            Pattern.compile("[*_|~`\\[ ]*\\d{1,2}[:h]\\d\\d\\b.*", Pattern.DOTALL);
    private static final int DEEPEST = 6;

    private final EntryReader entries;
    private final FileFindings findings;
    private final @Nullable NarrativeSection[] byLevel = new NarrativeSection[DEEPEST + 1];
    private final List<Written> headings = new ArrayList<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private final List<Written> perspectives = new ArrayList<>();
    private final Map<String, Point> points = new LinkedHashMap<>();
    private final Map<NarrativeSection, List<Integer>> unusable = new EnumMap<>(NarrativeSection.class);

    private NarrativeReader(EntryReader entries, FileFindings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    /** Reads the text below the fields of a record. */
    static Narrative read(List<Block> blocks, MomentReader moments, FileFindings findings) {
        return new NarrativeReader(new EntryReader(moments, findings.under(EntryReader.RULE)), findings).read(blocks);
    }

    /** Reads a log, all of which is a timeline. */
    static List<TimelineEntry> readLog(String markdown, MomentReader moments, FileFindings findings) {
        NarrativeReader log = new NarrativeReader(new EntryReader(moments, findings.under(EntryReader.RULE)), findings);
        Arrays.fill(log.byLevel, NarrativeSection.TIMELINE);
        return log.read(MarkdownBlocks.of(markdown)).timeline();
    }

    private Narrative read(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block.kind()) {
                case HEADING -> enter(block);
                case ITEM -> readItem(block);
                case PARAGRAPH -> readParagraph(block);
            }
        }
        unusable.forEach(this::noteUnusable);
        return new Narrative(headings, timeline, points('F'), points('L'), points('Q'), perspectives);
    }

    private List<Point> points(char letter) {
        return points.values().stream()
                .filter(point -> point.id().charAt(0) == letter)
                .toList();
    }

    private void enter(Block heading) {
        headings.add(new Written(heading.text().replace('\n', ' '), heading.line()));
        entries.enter(heading.text());
        NarrativeSection around = byLevel[heading.level() - 1];
        // The first heading is the title of the whole.
        NarrativeSection section = heading.level() == 1
                ? around
                : NarrativeSection.of(heading.text()).orElse(around);
        Arrays.fill(byLevel, heading.level(), byLevel.length, section);
    }

    private void readItem(Block item) {
        NarrativeSection section = byLevel[DEEPEST];
        if (section != null) {
            switch (section) {
                case TIMELINE -> readEntry(item);
                case PERSPECTIVES -> perspectives.add(new Written(item.text().replace('\n', ' '), item.line()));
                case FACTORS, LEARNINGS, QUESTIONS -> readPoint(item, section);
            }
        }
    }

    private void readEntry(Block item) {
        Optional<TimelineEntry> entry = entries.read(item.text(), item.line());
        entry.ifPresentOrElse(timeline::add, () -> cannotUse(item, NarrativeSection.TIMELINE));
    }

    private void readPoint(Block item, NarrativeSection section) {
        Matcher match = POINT.matcher(item.text());
        if (!match.matches()) {
            cannotUse(item, section);
            return;
        }
        Point point = new Point(match.group("id"), match.group("text").replace('\n', ' '), item.line());
        Point first = points.putIfAbsent(point.id(), point);
        if (first != null) {
            findings.invalid(
                    item.line(),
                    quoted(point.id()) + " stands here for the second time.",
                    "Give it a number that is not taken; the first stands on line " + first.line() + ".");
        }
    }

    private void readParagraph(Block paragraph) {
        NarrativeSection section = byLevel[DEEPEST];
        boolean isTable = paragraph.text().startsWith("|");
        if (section == NarrativeSection.TIMELINE
                && (isTable || BEGINS_WITH_A_TIME.matcher(paragraph.text()).matches())) {
            cannotUse(paragraph, section);
        }
    }

    private void cannotUse(Block block, NarrativeSection section) {
        if (!NOTHING.matcher(block.text()).matches()) {
            unusable.computeIfAbsent(section, unread -> new ArrayList<>()).add(block.line());
        }
    }

    private void noteUnusable(NarrativeSection section, List<Integer> lines) {
        int more = lines.size() - 1;
        String others =
                more == 0 ? "" : more == 1 ? " Another one has not either." : " " + more + " more have not either.";
        if (section == NarrativeSection.TIMELINE) {
            findings.under(EntryReader.RULE)
                    .invalid(
                            lines.get(0),
                            "This has not the form of an entry of a timeline, and is not used." + others,
                            "Write `- 16:05 · action · mira · what was done {source: …} → what followed`;"
                                    + " who, the source and what followed may be left out.");
        } else if (section != NarrativeSection.QUESTIONS) {
            String letter = section == NarrativeSection.FACTORS ? "F" : "L";
            findings.under(Addresses.RULE)
                    .invalid(
                            lines.get(0),
                            "This has no number, so that no countermeasure can address it." + others,
                            "Write `- " + letter + "1 …`, `- " + letter + "2 …` and so on.");
        }
    }
}
