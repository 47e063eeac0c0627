package dev.crumple.engine.link;

import dev.crumple.engine.link.TestRun.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of Surefire and Failsafe, for tests that leave no outcomes behind. */
final class TestReports {

    private static final Set<String> BROKEN = Set.of("failure", "error");

    private static final Set<String> UNDECIDED = Set.of("flakyFailure", "flakyError", "skipped");

    private TestReports() {}

    static List<TestRun> read(Path build, Instant since) {
        List<TestRun> runs = new ArrayList<>();
        for (String folder : List.of("surefire-reports", "failsafe-reports")) {
            for (Path file : Folder.list(build.resolve(folder), "TEST-*.xml")) {
                if (Folder.isFresh(file, since)) {
                    read(file, runs);
                }
            }
        }
        return runs;
    }

    private static void read(Path file, List<TestRun> runs) {
        try (InputStream xml = Files.newInputStream(file)) {
            XMLStreamReader reader = factory().createXMLStreamReader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("testcase")) {
                    runs.add(testCase(reader));
                }
            }
        } catch (IOException | XMLStreamException cutShort) {
            // What was read before still counts, and so do the other files.
        }
    }

    private static TestRun testCase(XMLStreamReader reader) throws XMLStreamException {
        String test = key(attribute(reader, "classname"), attribute(reader, "name"));
        Result result = Result.PASSED;
        List<Thrown> thrown = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = reader.getLocalName();
            if (BROKEN.contains(element)) {
                result = Result.FAILED;
                thrown.add(new Thrown(attribute(reader, "message"), StackFrame.in(text(reader))));
            } else {
                if (UNDECIDED.contains(element) && result == Result.PASSED) {
                    result = Result.UNDECIDED;
                }
                text(reader);
            }
        }
        return new TestRun(test, result, List.of(), List.of(), thrown, List.of());
    }

    /** Reads to the element's end. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** Leaves out parameters and the number of an invocation, which each version writes in its own way. */
    private static String key(String owner, String name) {
        String method = name.split("[\\[({]", 2)[0].trim();
        boolean setUp = method.isEmpty() || method.equals(owner) || method.equals("initializationError");
        return setUp ? owner : owner + "#" + method;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
