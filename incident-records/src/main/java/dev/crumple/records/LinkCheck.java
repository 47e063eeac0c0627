package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.MarkdownBlocks.Block;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that the files that a record points to are there, and within the project. */
final class LinkCheck {

    static final String RULE = "link-broken";

    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]]*]\\(([^()\\s]+)");
    /** Code within a line, between single or double backticks. */
    private static final Pattern CODE = Pattern.compile("(?<!`)(`{1,2})(?!`).*?(?<!`)\\1(?!`)", Pattern.DOTALL);
    /** What may be no path at all, such as {@code twitter}, is not taken for one. */
    private static final Pattern SOURCE = Pattern.compile("(\\.{1,2}|images|evidence)/.*");

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|[#/].*");
    /** What is at home on another machine. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

    private static final Pattern FRAGMENT = Pattern.compile("[#?].*");

    private final Path directory;
    private final Path root;
    private final FileFindings findings;

    LinkCheck(Path directory, Path root, FileFindings findings) {
        this.directory = directory.toAbsolutePath().normalize();
        this.root = root.toAbsolutePath().normalize();
        this.findings = findings.under(RULE);
    }

    void check(List<Block> blocks, Account account) {
        for (Block block : blocks) {
            if (block.text().contains("](")) {
                Matcher link = LINK.matcher(CODE.matcher(block.text()).replaceAll(""));
                while (link.find()) {
                    check(link.group(1), block.line());
                }
            }
        }
        account.narrative().timeline().forEach(entry -> {
            if (entry.source() != null && SOURCE.matcher(entry.source()).matches()) {
                check(entry.source(), entry.line());
            }
        });
        account.links()
                .values()
                .forEach(links -> links.stream()
                        .filter(link -> SOURCE.matcher(link.text()).matches())
                        .forEach(link -> check(link.text(), link.line())));
        Stream.concat(account.runbooks().stream().map(Runbook::path), account.reproducedBy().stream())
                .filter(file -> !ADDRESS.matcher(file.text()).matches())
                .forEach(file -> checkFile(file.text(), file.line()));
    }

    private void check(String target, int line) {
        if (!ELSEWHERE.matcher(target).matches()) {
            checkFile(target, line);
        }
    }

    private void checkFile(String target, int line) {
        try {
            Path file = directory
                    .resolve(FRAGMENT.matcher(target).replaceFirst("").replace("%20", " "))
                    .normalize();
            if (!file.startsWith(root)) {
                findings.invalid(
                        line,
                        quoted(target) + " leads out of the project.",
                        "Name a file of the project from the folder of this one, or copy it into `evidence`.");
            } else if (leavesByLink(file)) {
                findings.invalid(
                        line,
                        quoted(target) + " leads through a symbolic link.",
                        "Put the file itself into the record.");
            } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                findings.invalid(
                        line, quoted(target) + " is no file beside this one.", "Correct the link, or add the file.");
            }
        } catch (InvalidPathException e) {
            findings.invalid(line, quoted(target) + " cannot be the name of a file.", "Correct the link.");
        }
    }

    private boolean leavesByLink(Path file) {
        for (Path at = file; at != null && !at.equals(root); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                return true;
            }
        }
        return false;
    }
}
