package dev.crumple.records;

import static dev.crumple.records.FileFindings.quoted;

import dev.crumple.records.language.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the records in a folder: each a folder of its own, or one Markdown file. */
final class RecordsFolder {

    static final String POLICY = "policy.yaml";

    private static final String INCIDENT = "incident.md";
    private static final String COUNTERMEASURES = "countermeasures.yaml";
    private static final String LOG = "log.md";
    private static final String PUBLIC = "public.md";
    private static final String MARKDOWN = ".md";
    private static final Pattern READ_ME = Pattern.compile("(?i)readme\\.md");
    private static final Pattern MISNAMED = Pattern.compile("(?i).*\\.(ya?ml|markdown|md|mkd|txt)");
    private static final Pattern MISNAMED_IN_RECORD =
            Pattern.compile("(?i)(?<incident>incident\\.(md|markdown))|countermeasures?\\.ya?ml");

    private final Folder folder;
    private final Rulebook rules;
    private final Map<String, Incident> incidents = new TreeMap<>();

    private RecordsFolder(Folder folder, Rulebook rules) {
        this.folder = folder;
        this.rules = rules;
    }

    /** Reads all records, by id. */
    static List<Incident> read(Folder folder, Rulebook rules) {
        RecordsFolder records = new RecordsFolder(folder, rules);
        // Folders first, so that a file of the same id is the one too many.
        folder.names().stream().filter(folder::isFolder).forEach(records::readFolder);
        folder.names().stream().filter(name -> !folder.isFolder(name)).forEach(records::readFile);
        rules.replacements().check(records.incidents.values());
        rules.signals().checkDismissals();
        return List.copyOf(records.incidents.values());
    }

    private void readFile(String name) {
        if (name.equals(POLICY)
                || name.equals(VerifiedFile.NAME)
                || READ_ME.matcher(name).matches()) {
            return;
        }
        if (folder.isLinkToFolder(name)) {
            folder.findingsOf(name).invalid(1, "This is a symbolic link.", "Put the folder itself here.");
        } else if (name.endsWith(MARKDOWN)) {
            String id = name.substring(0, name.length() - MARKDOWN.length());
            folder.source(name).ifPresent(source -> add(id, source, null, null));
        } else if (MISNAMED.matcher(name).matches()) {
            folder.findingsOf(name)
                    .invalid(
                            1,
                            "Nothing reads a file of this name.",
                            "Name the policy `" + POLICY + "` and a record `<id>.md`, or move the file elsewhere.");
        }
    }

    private void readFolder(String id) {
        Folder record = folder.folder(id);
        Optional<Source> incident = record.source(INCIDENT);
        Optional<Source> countermeasures = record.source(COUNTERMEASURES);
        Optional<Source> log = record.source(LOG);
        log.ifPresent(source -> source.checkNarrative(Reader.RESPONDERS, rules.policy()));
        record.source(PUBLIC).ifPresent(this::readPublic);
        boolean misnamed = refuseMisnamed(record);
        if (incident.isPresent()) {
            add(id, incident.get(), countermeasures.orElse(null), log.orElse(null));
        } else if (countermeasures.isPresent()) {
            Source missing = record.missing(INCIDENT);
            missing.findings()
                    .invalid(1, "The record has countermeasures but no `incident.md`.", "Write it beside them.");
            add(id, missing, countermeasures.get(), log.orElse(null));
        } else if (!misnamed && !record.names().isEmpty() && !record.names().contains(LOG)) {
            // With a log alone, the incident is still on; a folder with nothing in it is what Git leaves behind.
            record.invalid("The folder has no `incident.md`.", "Write it, or move the folder elsewhere.");
        }
    }

    private static boolean refuseMisnamed(Folder record) {
        boolean misnamed = false;
        for (String name : record.names()) {
            Matcher match = MISNAMED_IN_RECORD.matcher(name);
            if (match.matches() && !name.equals(INCIDENT) && !name.equals(COUNTERMEASURES)) {
                String right = match.group("incident") == null ? COUNTERMEASURES : INCIDENT;
                record.findingsOf(name)
                        .invalid(1, "Nothing reads a file of this name.", "Rename it to `" + right + "`.");
                misnamed = true;
            }
        }
        return misnamed;
    }

    private void readPublic(Source told) {
        told.checkNarrative(Reader.CUSTOMERS, rules.policy());
        if (told.text() != null) {
            new PublicText(told.text(), told.findings()).check(rules.policy());
        }
    }

    private void add(String id, Source record, @Nullable Source countermeasures, @Nullable Source log) {
        if (!Ids.isId(id)) {
            record.findings().invalid(1, quoted(id) + " cannot be the id of a record.", Ids.ADVICE + " in its name.");
        }
        Incident incident = new IncidentReader(id, rules).read(record, countermeasures, log);
        Incident first = incidents.putIfAbsent(id, incident);
        if (first != null) {
            record.findings()
                    .invalid(
                            1,
                            "The id " + quoted(id) + " is taken by the record " + first.path() + ".",
                            "Rename this file.");
        }
    }
}
