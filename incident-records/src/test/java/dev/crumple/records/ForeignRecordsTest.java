package dev.crumple.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Post-mortems as others write them: they are read as far as they go, and it is said what could not be used. */
class ForeignRecordsTest {

    @TempDir
    Path root;

    private List<String> found(String text) {
        return new Postmortems(root)
                .with("outage.md", text).read().findings().stream()
                        .map(finding -> finding.line() + " [" + finding.rule() + "] " + finding.what())
                        .toList();
    }

    @Test
    void withoutFrontMatterAndWithATimelineInATable() {
        assertThat(found("""
                        # Outage of 3 May

                        **Timeline:**

                        | time | event |
                        |---|---|
                        | 10:02 | Deployment |
                        | 10:10 | Alert |

                        **Lessons learned**

                        * Deployments need a canary
                        * (none)
                        * The alert came late
                        """))
                .containsExactly(
                        "1 [record-invalid] The record does not begin with its fields.",
                        "5 [timeline-unclear] This has not the form of an entry of a timeline, and is not used.",
                        "12 [learning-unaddressed] This has no number, so that no countermeasure can address it."
                                + " Another one has not either.");
    }

    @Test
    void withTheFrontMatterOfASiteGenerator() {
        assertThat(found("""
                        ---
                        layout: post
                        title: "Outage: no builds"
                        date: 2026-05-03 10:02:00 -0000
                        categories: [outage]
                        author: ops
                        root-cause: a full disk
                        ---
                        ## Timeline
                        - 10:02 UTC - Deployment
                        - 10:10 UTC - Alert
                        - 10:31 UTC - Fixed
                        """))
                .containsExactly(
                        "2 [record-invalid] The field `id` is missing. Other files and messages refer to it by its id.",
                        "2 [record-invalid] The field `schema` is missing. It tells in which form the file is written.",
                        "2 [record-invalid] The field `status` is missing. What has to be there depends on how far the"
                                + " record has come.",
                        "2 [record-invalid] The field `type` is missing. An incident, a near miss and a drill are counted"
                                + " apart.",
                        "2 [record-invalid] `layout` is no field of a record.",
                        "4 [record-invalid] `date` is no field of a record.",
                        "5 [record-invalid] `categories` is no field of a record.",
                        "6 [record-invalid] `author` is no field of a record.",
                        "7 [record-invalid] `root-cause` is no field of a record.",
                        "10 [timeline-unclear] This has not the form of an entry of a timeline, and is not used."
                                + " 2 more have not either.");
    }

    @Test
    void withATimelineInParagraphsAndUnderlinedHeadings() {
        assertThat(found("""
                        Outage
                        ======

                        Timeline
                        --------

                        **10:02** deployment

                        10:10 alert, `disk full`
                        and nobody looked

                        It was a quiet morning.

                        Action items
                        ------------
                        - [ ] Add an alert on the disk
                        """))
                .containsExactly(
                        "1 [record-invalid] The record does not begin with its fields.",
                        "7 [timeline-unclear] This has not the form of an entry of a timeline, and is not used."
                                + " Another one has not either.");
    }

    @Test
    void withTheFieldsOfAnotherKind() {
        assertThat(found("+++\ntitle = 'Outage'\n+++\n\nIt burned.\n"))
                .containsExactly("1 [record-invalid] The record does not begin with its fields.");
        assertThat(found("<%= title %>\n<table><tr><td>10:02</td></tr></table>\n"))
                .containsExactly("1 [record-invalid] The record does not begin with its fields.");
    }
}
