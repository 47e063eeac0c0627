package dev.crumple.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.evidence.Declaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceTextTest {

    @TempDir
    Path folder;

    @Test
    void readsTheResourceThatAFallbackServes() throws IOException {
        Files.createDirectories(folder.resolve("classes/shop"));
        Files.writeString(folder.resolve("classes/shop/popular.json"), "[\"Metropolis\"]");

        assertThat(text("shop/popular.json")).isEqualTo("[\"Metropolis\"]");
        assertThat(text("shop/other.json")).isNull();
        assertThat(text("shop")).isNull();
        assertThat(text("")).isNull();
    }

    @Test
    void leavesWhatIsNoTextOrTooLong() throws IOException {
        Files.createDirectories(folder.resolve("classes"));
        Files.write(folder.resolve("classes/image"), new byte[] {(byte) 0xff, (byte) 0xd8});
        Files.writeString(folder.resolve("classes/long"), "x".repeat(64 * 1024 + 1));
        Files.writeString(folder.resolve("classes/full"), "x".repeat(64 * 1024));

        assertThat(text("image")).isNull();
        assertThat(text("long")).isNull();
        assertThat(text("full")).hasSize(64 * 1024);
    }

    @Test
    void readsNothingOutsideTheOutputFolder() throws IOException {
        Files.createDirectories(folder.resolve("classes"));
        Path outside = Files.writeString(folder.resolve("secret"), "secret");

        assertThat(text("../secret")).isNull();
        assertThat(text(outside.toString())).isNull();
        assertThat(text("\0")).isNull();
    }

    private @Nullable String text(String resource) {
        return new ResourceText(List.of(folder.resolve("classes")))
                .of(new Declaration(
                        "f",
                        "OPTIONAL",
                        "A",
                        "a()",
                        "java.lang.String",
                        List.of(),
                        null,
                        Declaration.Healthy.ANYTHING,
                        false,
                        new Declaration.Fallback("", List.of(), 10, null, resource, List.of()),
                        false));
    }
}
