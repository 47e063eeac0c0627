package dev.crumple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.engine.scan.ProjectPaths;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class ClassFolderTest {

    @TempDir
    Path folder;

    @Test
    void holdsNothingWhereThereIsNoFolder() {
        assertThat(new ClassFolder(folder.resolve("missing")).files()).isEmpty();
    }

    @Test
    void noCutOfAClassFileIsWhole() throws IOException {
        byte[] whole = bytesOf(dev.crumple.rules.Declarations.class);

        assertThat(whole.length).isGreaterThan(1000);
        assertThat(read(whole).whole()).isTrue();
        for (int length = 0; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length)).whole()).isFalse();
        }
    }

    @Test
    void whatIsNoClassFileSaysNothing() {
        assertThat(read("hello, world".getBytes(StandardCharsets.UTF_8)).isDamaged())
                .isTrue();
        assertThat(read(new byte[0]).isDamaged()).isTrue();
    }

    @Test
    void namesWhatAClassUsesWhatItCarriesAndWhatIsAboveIt() throws IOException {
        ClassFile used = read(bytesOf(ProjectPaths.class));
        ClassFile carrying = read(bytesOf(dev.crumple.gameday.GameDay.class));

        assertThat(used.above()).containsExactly("java/lang/Object");
        assertThat(used.types()).contains("java/nio/file/Path").doesNotContain("java/lang/Object", "java/lang/String");
        assertThat(used.isAnnotation()).isFalse();
        assertThat(carrying.above()).containsExactly("java/lang/Object", "java/lang/annotation/Annotation");
        assertThat(carrying.types()).contains("dev/crumple/gameday/GameDay");
        assertThat(carrying.isAnnotation()).isTrue();
    }

    @Test
    void readsLongsAndDoublesWhichTakeTwoPlaces() throws IOException {
        assertThat(read(bytesOf(Math.class)).whole()).isTrue();
        assertThat(read(bytesOf(Long.class)).whole()).isTrue();
    }

    @Test
    void readsNamesThatAreNotLatin() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, "com/example/Überfällig", null, "com/example/日付", new String[] {"com/example/🚦"});

        writer.visitField(0, "mate", "Lcom/example/Löwe;", null, "Löschen;");

        ClassFile file = read(writer.toByteArray());

        assertThat(file.types()).contains("com/example/Löwe");
        assertThat(file.above()).containsExactly("com/example/日付", "com/example/🚦");
        assertThat(file.types()).contains("com/example/Überfällig");
    }

    @Test
    void looksOnceAndLeavesOutWhatIsForCertainVersionsOfJava() throws IOException {
        write("b/Two.class");
        write("a/One.class");
        write("a/one.properties");
        write("META-INF/versions/21/a/One.class");
        ClassFolder known = new ClassFolder(folder);

        List<ClassFile> files = known.files();
        write("c/Three.class");

        assertThat(files).extracting(ClassFile::name).containsExactly("a/One", "b/Two");
        assertThat(known.files()).isSameAs(files);
    }

    @Test
    void isNotLedInACircleByALink() throws IOException {
        write("a/One.class");
        Files.createSymbolicLink(folder.resolve("a/again"), folder);

        assertThat(new ClassFolder(folder).files()).hasSize(1);
    }

    private static ClassFile read(byte[] bytes) {
        return ClassFileReader.read("some/Type", Path.of("Type.class"), bytes, name -> name);
    }

    private void write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytesOf(Math.class));
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = ClassFolderTest.class.getResourceAsStream(file)) {
            return bytes.readAllBytes();
        }
    }
}
