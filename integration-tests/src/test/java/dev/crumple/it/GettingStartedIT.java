package dev.crumple.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Does to a bare service what the docs say, block by block. */
class GettingStartedIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path GUIDE = ROOT.resolve("docs/getting-started.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("// (src/\\S+\\.java)\\n");

    @Test
    void whoFollowsTheGuideGetsAGreenBuildAndAReport() throws Exception {
        Fixture library = followed("getting-started");
        MavenBuild build = library.maven("verify");
        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(library.folder().resolve("target/crumple/report.html")).isNotEmptyFile();
    }

    @Test
    void andWhoTakesTheDegradationAwayGetsARedOne() throws Exception {
        MavenBuild build = followed("getting-started-broken")
                .change("src/main/java/example/books/Reviews.java", "    @RemoveFeature\n", "")
                .maven("verify", "-DskipTests");
        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output()).contains("[fallback-missing] Reviews.of");
    }

    @Test
    void whatTheReadmeShowsIsPartOfTheGuide() throws Exception {
        String guide = Files.readString(GUIDE);
        List<String> shown = blocks(ROOT.resolve("README.md"), "java");
        assertThat(shown).isNotEmpty().allSatisfy(block -> assertThat(guide).contains(block.strip()));
    }

    private static Fixture followed(String name) throws IOException {
        Fixture library = Fixture.copyOf("books", name);
        List<String> stanzas = blocks(GUIDE, "xml");
        library.change("pom.xml", "  </dependencies>", stanzas.get(0) + "  </dependencies>")
                .change("pom.xml", "    <plugins>\n    </plugins>", "<plugins>" + stanzas.get(1) + "</plugins>");
        for (String block : blocks(GUIDE, "java")) {
            Matcher file = FILE.matcher(block);
            assertThat(file.lookingAt()).as(block).isTrue();
            Path path = library.folder().resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, block);
        }
        return library;
    }

    private static List<String> blocks(Path document, String language) throws IOException {
        return BLOCK.matcher(Files.readString(document))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .collect(Collectors.toList());
    }
}
