package dev.crumple.resilience.internal.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crumple.resilience.Told;
import io.micrometer.context.ContextRegistry;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** An accessor that fails fails on every call, which is said once. */
class PropagatedTest {

    private static final String BROKEN = "broken";

    private volatile Fails fails;
    private volatile String carried;

    /** When the accessor fails. */
    enum Fails {
        READING,
        SETTING,
        RESTORING
    }

    private String failing(Fails when) {
        if (fails == when) {
            throw new IllegalStateException("an accessor that fails when " + when);
        }
        return carried;
    }

    /** Works for a caller whose thread carries something, on a thread that carries nothing. */
    private String work(Supplier<ThreadLocals> propagated) throws Exception {
        carried = "value";
        ThreadLocals captured = propagated.get();
        carried = null;
        return captured.around(() -> "done");
    }

    @BeforeEach
    void register() {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        BROKEN,
                        () -> failing(Fails.READING),
                        value -> failing(Fails.SETTING),
                        () -> failing(Fails.RESTORING));
    }

    @AfterEach
    void forget() {
        ContextRegistry.getInstance().removeThreadLocalAccessor(BROKEN);
    }

    @ParameterizedTest
    @EnumSource(Fails.class)
    void theWorkIsDoneAndTheFailureIsToldOnce(Fails when) throws Exception {
        try (Told told = new Told(PropagatedTest.class)) {
            Supplier<ThreadLocals> propagated = Propagated.capture(LoggerFactory.getLogger(PropagatedTest.class));
            assertThat(work(propagated)).isEqualTo("done");
            assertThat(told.messages()).isEmpty();
            fails = when;
            for (int call = 0; call < 3; call++) {
                assertThat(work(propagated)).isEqualTo("done");
            }
            assertThat(told.messages())
                    .containsExactly("A thread-local accessor failed; calls go on without what it carries.");
        }
    }
}
