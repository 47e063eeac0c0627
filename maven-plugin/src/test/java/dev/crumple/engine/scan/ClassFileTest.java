package dev.crumple.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crumple.engine.Marquee;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClassFileTest {

    @Test
    void refusesEveryCutOfAClassFileThatMentionsUs() throws IOException {
        byte[] whole = bytesOf(dev.crumple.rules.Declarations.class);

        assertThat(whole.length).isGreaterThan(1000);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ClassFile.read(cut, ClassFile.OURS)).isInstanceOf(DamagedClassFileException.class);
        }
    }

    @Test
    void refusesWhatIsNoClassFile() {
        assertThatThrownBy(() -> ClassFile.read("hello, world".getBytes(StandardCharsets.UTF_8), ClassFile.OURS))
                .isInstanceOf(DamagedClassFileException.class);
    }

    @Test
    void seesWhoMentionsADeclarationABindingOrAGameDay() throws Exception {
        assertThat(ClassFile.read(bytesOf(Marquee.class), ClassFile.OURS).mentions())
                .isTrue();
        assertThat(ClassFile.read(bytesOf(dev.crumple.gameday.GameDay.class), ClassFile.OURS)
                        .mentions())
                .isTrue();
        assertThat(ClassFile.read(bytesOf(ProjectPaths.class), ClassFile.OURS).mentions())
                .isFalse();
    }

    @Test
    void readsLongsAndDoublesWhichTakeTwoPlaces() throws Exception {
        assertThat(ClassFile.read(bytesOf(Math.class), ClassFile.OURS).mentions())
                .isFalse();
        assertThat(ClassFile.read(bytesOf(Long.class), ClassFile.OURS).mentions())
                .isFalse();
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        try (InputStream file = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return file.readAllBytes();
        }
    }
}
