package dev.crumple.records;

import dev.crumple.records.Account.Channel;
import dev.crumple.records.Account.Publication;
import dev.crumple.records.Account.StatedDuration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record from which people learn. */
final class AccountReader {

    static final Vocabulary IMPACT = Vocabulary.of(
            "kind", "customers", "subscribers", "business", "people", "sla", "social", "support-requests");
    static final Vocabulary IMPACT_KINDS = Vocabulary.of("outage", "degradation", "data-loss", "security", "none");
    static final Vocabulary RETROSPECTIVE =
            Vocabulary.of("owner", "facilitator", "with", "interviews", "duration", "attended", "none-because");
    static final Vocabulary GROUPS =
            Vocabulary.of("decided", "identified", "responded", "diagnosed", "affected", "others");
    static final Vocabulary SIGNAL = Vocabulary.of("signature", "acknowledged-by", "decision", "reason", "review-on");
    static final Vocabulary DECISIONS = Vocabulary.of("act", "watch", Signal.DISMISS);
    static final Vocabulary CHANNEL = Vocabulary.of("kind", "url");
    static final Vocabulary PUBLICATION = Vocabulary.of("date", "url", "kind");
    private static final Vocabulary SUPPORT_REQUESTS = Vocabulary.of("at", "count");
    private static final List<String> TOLD = List.of("customers", "subscribers", "business", "people", "sla");

    private final Fields record;

    AccountReader(Fields record) {
        this.record = record;
    }

    Account read(
            List<SeverityChange> severityHistory,
            List<ImpactWindow> impactWindows,
            Map<String, StatedDuration> statedDurations,
            Narrative narrative,
            List<Moment> publicUpdates) {
        return new Account(
                written(record, "tags"),
                written(record, "services"),
                severityHistory,
                record.map("impact", IMPACT).map(AccountReader::impact).orElse(Impact.NONE),
                impactWindows,
                record.freeMap("roles").map(AccountReader::roles).orElse(Map.of()),
                record.map("retrospective", RETROSPECTIVE)
                        .map(AccountReader::retrospective)
                        .orElse(null),
                record.map("signal", SIGNAL).map(AccountReader::signal).orElse(null),
                statedDurations,
                RunbookReader.read(record),
                written(record, "reproduced-by"),
                written(record, "parties"),
                written(record, "tools-lost"),
                record.maps("channels", "a channel", CHANNEL).stream()
                        .map(channel -> new Channel(text(channel, "kind"), text(channel, "url"), channel.line()))
                        .toList(),
                record.freeMap("links").map(AccountReader::links).orElse(Map.of()),
                record.maps("published", "a publication", PUBLICATION).stream()
                        .map(AccountReader::publication)
                        .toList(),
                narrative,
                publicUpdates);
    }

    private static Impact impact(Fields impact) {
        Map<String, Written> told = new HashMap<>();
        for (String key : TOLD) {
            impact.prose(key).ifPresent(prose -> told.put(key, new Written(prose, impact.line(key))));
        }
        List<Impact.SupportRequests> requests = new ArrayList<>();
        for (Fields item : impact.maps("support-requests", "a count of requests", SUPPORT_REQUESTS)) {
            item.require("at");
            item.require("count");
            item.count("count")
                    .ifPresent(count -> requests.add(
                            new Impact.SupportRequests(item.text("at").orElse("?"), count, item.line())));
        }
        return new Impact(impact.choice("kind", IMPACT_KINDS).orElse(null), told, written(impact, "social"), requests);
    }

    private static Map<String, Written> roles(Fields roles) {
        Map<String, Written> byRole = new HashMap<>();
        for (String role : roles.keys()) {
            Written person = person(roles, role);
            if (person != null) {
                byRole.put(role, person);
            }
        }
        return byRole;
    }

    private static Retrospective retrospective(Fields fields) {
        Map<String, List<Written>> attended = new HashMap<>();
        fields.map("attended", GROUPS)
                .ifPresent(groups -> GROUPS.words().forEach(group -> attended.put(group, written(groups, group))));
        Optional<String> none = fields.prose("none-because");
        if (none.isPresent() && fields.isFilled("attended")) {
            fields.invalid(
                    "none-because",
                    "There was no retrospective, and people attended it.",
                    "Remove `none-because`, or `attended`.");
        }
        return new Retrospective(
                person(fields, "owner"),
                person(fields, "facilitator"),
                written(fields, "with"),
                length(fields, "interviews"),
                length(fields, "duration"),
                attended,
                none.map(why -> new Written(why, fields.line("none-because"))).orElse(null),
                fields.line());
    }

    private static Signal signal(Fields fields) {
        Signal signal = new Signal(
                text(fields, "signature"),
                fields.committed("acknowledged-by").orElse(null),
                fields.choice("decision", DECISIONS).orElse(null),
                fields.prose("reason").orElse(null),
                fields.date("review-on").orElse(null),
                fields.line("decision"));
        if (signal.isDismissed() && signal.reason() == null) {
            fields.invalid(
                    "decision",
                    "The signal is dismissed, and nobody says why.",
                    "Write the `reason`: whoever meets it again will want to know.");
        }
        return signal;
    }

    private static Map<String, List<Written>> links(Fields links) {
        Map<String, List<Written>> byKind = new HashMap<>();
        links.keys().forEach(kind -> byKind.put(kind, written(links, kind)));
        return byKind;
    }

    private static Publication publication(Fields fields) {
        return new Publication(
                fields.date("date").orElse(null), text(fields, "url"), text(fields, "kind"), fields.line());
    }

    private static @Nullable Written length(Fields fields, String key) {
        return Lengths.read(fields, key)
                .map(length -> new Written(fields.text(key).orElseThrow(), fields.line(key)))
                .orElse(null);
    }

    private static @Nullable Written person(Fields fields, String key) {
        return fields.committed(key)
                .map(name -> new Written(name, fields.line(key)))
                .orElse(null);
    }

    private static @Nullable String text(Fields fields, String key) {
        return fields.text(key).orElse(null);
    }

    private static List<Written> written(Fields fields, String key) {
        return fields.texts(key).stream()
                .map(text -> new Written(text.text(), text.line()))
                .toList();
    }
}
