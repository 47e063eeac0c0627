package dev.crumple.engine.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {

    @Test
    void worksWhileItsOwnerDoesSomethingElse() {
        CountDownLatch asked = new CountDownLatch(1);
        try (Aside aside = new Aside()) {
            Supplier<String> answer = aside.begin(() -> {
                await(asked);
                return "followed";
            });
            asked.countDown();

            assertThat(answer.get()).isEqualTo("followed");
        }
    }

    @Test
    void doesOneWorkAfterTheOtherOnOneThreadThatHoldsNoBuildUp() {
        List<String> done = new ArrayList<>();
        try (Aside aside = new Aside()) {
            Supplier<Thread> first = aside.begin(() -> {
                done.add("evidence");
                return Thread.currentThread();
            });
            Supplier<Thread> second = aside.begin(() -> {
                done.add("flow");
                return Thread.currentThread();
            });

            assertThat(second.get())
                    .isSameAs(first.get())
                    .isNotSameAs(Thread.currentThread())
                    .matches(Thread::isDaemon);
            assertThat(done).containsExactly("evidence", "flow");
        }
    }

    @Test
    void throwsTheVeryThingThatTheWorkThrew() {
        UncheckedIOException unreadable = new UncheckedIOException(new IOException("disk"));
        StackOverflowError tooDeep = new StackOverflowError();
        try (Aside aside = new Aside()) {
            Supplier<String> first = aside.begin(() -> {
                throw unreadable;
            });
            Supplier<String> second = aside.begin(() -> {
                throw tooDeep;
            });

            assertThatThrownBy(first::get).isSameAs(unreadable);
            assertThatThrownBy(second::get).isSameAs(tooDeep);
        }
    }

    @Test
    void isClosedOnlyWhenItsWorkHasEndedAndLeavesNoThread(@TempDir Path folder) throws InterruptedException {
        Path file = folder.resolve("written");
        List<Thread> threads = new ArrayList<>();
        try (Aside aside = new Aside()) {
            aside.begin(() -> write(file, threads));
        }

        assertThat(file).exists();
        threads.get(0).join();
    }

    private static Path write(Path file, List<Thread> threads) {
        threads.add(Thread.currentThread());
        try {
            return Files.writeString(file, "here");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
