package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the plugin says of itself to Maven and to an IDE. */
class DescriptorTest {

    private static final Element DESCRIPTOR = xml("/META-INF/maven/plugin.xml");

    private static final List<Element> GOALS = elements(DESCRIPTOR, "mojo");

    @Test
    void everyGoalIsThreadSafe() {
        assertThat(GOALS)
                .hasSizeGreaterThan(6)
                .allSatisfy(goal -> assertThat(text(goal, "threadSafe"))
                        .as(text(goal, "goal"))
                        .isEqualTo("true"));
    }

    @Test
    void everyGoalButHelpCanBeSkipped() {
        assertThat(GOALS)
                .filteredOn(goal -> elements(goal, "skip").stream()
                        .noneMatch(skip -> skip.getTextContent().equals("${crumple.skip}")))
                .extracting(goal -> text(goal, "goal"))
                .containsExactly("help");
    }

    @Test
    void itSaysWhichMavenItNeeds() {
        assertThat(text(DESCRIPTOR, "requiredMavenVersion")).isEqualTo("3.6.3");
    }

    @Test
    void anIdeIsToldOfEveryGoalButHelp() {
        List<String> known = elements(xml("/META-INF/m2e/lifecycle-mapping-metadata.xml"), "goal").stream()
                .map(Element::getTextContent)
                .toList();

        assertThat(GOALS)
                .extracting(goal -> text(goal, "goal"))
                .filteredOn(goal -> !goal.equals("help"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static Element xml(String resource) {
        try (InputStream in = CheckMojo.class.getResourceAsStream(resource)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String text(Element in, String name) {
        return elements(in, name).get(0).getTextContent();
    }
}
