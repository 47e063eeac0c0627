package dev.crumple.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldMojoTest {

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void refusesToGuessWhatIsMissingWhenTheTestsAreNotCompiled() {
        Marquee marquee = new Marquee(folder.resolve("marquee"));

        assertThatThrownBy(scaffold(marquee)::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Not everything is compiled, so that nobody can tell which game days are missing. "
                        + "Run mvn test-compile crumple:scaffold-game-days.");
    }

    @Test
    void namesWhatItWroteFromTheRootOfTheProject() throws Exception {
        Marquee marquee = new Marquee(folder.resolve("marquee"));
        Files.delete(marquee.root().resolve(Marquee.SIMILAR_TEST));

        scaffold(marquee.compiled()).execute();

        assertThat(log)
                .containsExactly("[INFO] Wrote marquee/" + Marquee.SIMILAR_TEST + ", which fails until it asserts what "
                        + "customers see with similar-titles/graph-slow.");
        assertThat(marquee.root().resolve(Marquee.SIMILAR_TEST)).isNotEmptyFile();
    }

    private ScaffoldMojo scaffold(Marquee marquee) {
        return new MarqueeProject(marquee, log).configured(new ScaffoldMojo());
    }
}
