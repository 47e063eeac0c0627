package dev.crumple.records;

import dev.crumple.records.MarkdownBlocks.Block;
import dev.crumple.records.MarkdownBlocks.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what customers are told: three pillars, in the order of an apology, and no word that is ours alone. */
final class PublicText {

    static final String FORBIDDEN = "forbidden-public-term";
    static final String PILLAR = "public-pillar-missing";

    private final String text;
    private final FileFindings findings;

    PublicText(String text, FileFindings findings) {
        this.text = text;
        this.findings = findings;
    }

    void check(Policy policy) {
        policy.forbiddenPublicTerms().forEach(this::checkTerm);
        List<Block> blocks = MarkdownBlocks.of(text);
        checkPillar(blocks, "(?i).*\\b(sorry|apolog\\w+)\\b.*", "says sorry", "We are sorry");
        checkPillar(blocks, "(?i).*\\bwhat\\b.*\\bhappen\\w*\\b.*", "tells what happened", "What happened");
        checkPillar(blocks, "(?i).*\\b(doing|will do|done)\\b.*", "tells what is being done", "What we are doing");
    }

    private void checkTerm(String term) {
        Matcher found = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        if (found.find()) {
            int line = 1
                    + (int) text.substring(0, found.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            findings.under(FORBIDDEN)
                    .invalid(
                            line,
                            FileFindings.quoted(term) + " stands here, and `policy.yaml` keeps it from customers.",
                            "Say it in words that customers know.");
        }
    }

    private void checkPillar(List<Block> blocks, String heading, String does, String example) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == Kind.HEADING && blocks.get(i).text().matches(heading)) {
                if (i + 1 == blocks.size() || blocks.get(i + 1).kind() == Kind.HEADING) {
                    missing(blocks.get(i).line(), "Nothing stands below the heading that " + does + ".", example);
                }
                return;
            }
        }
        missing(1, "No heading here " + does + ".", example);
    }

    private void missing(int line, String what, String example) {
        findings.under(PILLAR)
                .invalid(
                        line, what, "Write below a heading such as `## " + example + "` what customers ought to know.");
    }
}
