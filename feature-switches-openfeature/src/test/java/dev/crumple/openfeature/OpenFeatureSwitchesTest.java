package dev.crumple.openfeature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.crumple.annotations.Budget;
import dev.crumple.annotations.Cause;
import dev.crumple.annotations.Criticality;
import dev.crumple.annotations.FailFast;
import dev.crumple.annotations.FailureMode;
import dev.crumple.annotations.Fallback;
import dev.crumple.annotations.Feature;
import dev.crumple.annotations.RemoveFeature;
import dev.crumple.resilience.GuardEvent.Source;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.SwitchProvider;
import dev.crumple.resilience.Switches.Removal;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.ProviderEvaluation;
import dev.openfeature.sdk.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OpenFeatureSwitchesTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private final OpenFeatureAPI api = OpenFeatureAPI.createIsolated();
    private final Guards guards = Guards.builder().build();
    private final CountDownLatch harness = new CountDownLatch(1);
    private Path file;
    private FileProvider provider;
    private Similar similar;
    private OpenFeatureSwitches fleet;

    @Feature(id = "similar", criticality = Criticality.OPTIONAL)
    interface Similar {
        @FailureMode(id = "down", dependency = "graph", when = Cause.THROWS, customerSees = "No row.")
        @Budget("10s")
        @RemoveFeature
        Optional<String> row();
    }

    @Feature(id = "personalised", criticality = Criticality.IMPORTANT)
    interface Personalised {
        @FailureMode(id = "down", dependency = "recommender", when = Cause.THROWS, customerSees = "Popular titles.")
        @Budget("10s")
        @Fallback(literal = "popular")
        String row();
    }

    @Feature(id = "sign-in", criticality = Criticality.INDISPENSABLE)
    interface SignIn {
        @FailureMode(id = "down", dependency = "accounts", when = Cause.THROWS, customerSees = "Try again.")
        @Budget("10s")
        @FailFast
        String signIn();
    }

    @BeforeEach
    void aServiceAndItsFlags() throws IOException {
        file = folder.resolve("flags.properties");
        flags("");
        provider = new FileProvider(file);
        similar = guards.protect(Similar.class, () -> Optional.of("row"));
    }

    @AfterEach
    void close() {
        harness.countDown();
        if (fleet != null) {
            fleet.close();
        }
        guards.close();
        api.shutdown();
    }

    private void flags(String content) throws IOException {
        Path whole = Files.writeString(folder.resolve("new"), content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void mirror(Duration patience) {
        fleet = new OpenFeatureSwitches(api.getClient(), guards.switches(), new ImmutableContext(), patience);
    }

    private void removedByItsFlag(Duration patience) throws IOException {
        flags("crumple.similar.removed=true");
        api.setProvider(provider);
        mirror(patience);
        await().until(() -> similar.row().isEmpty());
        await().until(() -> health().age() != null);
    }

    private SwitchProvider.Health health() {
        return guards.switches().providerHealth().orElseThrow();
    }

    private void illWith(String problem) {
        await().untilAsserted(() -> assertThat(health().problem()).isNotNull().contains(problem));
    }

    private void well() {
        await().until(() -> health().problem() == null && health().age() != null);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T hang() {
        while (harness.getCount() > 0) {
            try {
                harness.await();
            } catch (InterruptedException deaf) {
                // Some providers do not listen.
            }
        }
        return null;
    }

    @Test
    void whoEditsTheFileRemovesAFeatureFromTheNextCallOnAndBringsItBack() throws IOException {
        api.setProvider(provider);
        mirror(LONG);
        well();
        assertThat(similar.row()).contains("row");
        flags("crumple.similar.removed=true");
        await().until(() -> similar.row().isEmpty());
        assertThat(guards.switches().states())
                .flatExtracting(state -> state.removals())
                .singleElement()
                .returns(Source.PROVIDER, Removal::source)
                .returns("openfeature: crumple.similar.removed", Removal::by);
        flags("crumple.similar.removed=false");
        await().until(() -> similar.row().isPresent());
    }

    @Test
    void aFeatureThatIsBoundLaterIsMirroredToo() throws IOException {
        flags("crumple.personalised.removed=true");
        api.setProvider(provider);
        mirror(LONG);
        well();
        Personalised personalised = guards.protect(Personalised.class, () -> "mine");
        await().until(() -> personalised.row().equals("popular"));
    }

    @Test
    void aFlagMayBeTargetedAtThisProcess() throws IOException {
        flags("crumple.similar.removed=in my region");
        api.setProvider(provider);
        ImmutableContext context = new ImmutableContext(Map.of("region", new Value("mine")));
        fleet = OpenFeatureSwitches.mirror(api.getClient(), guards.switches(), context);
        await().until(() -> similar.row().isEmpty());
    }

    @Test
    void untilTheProviderIsReadyFeaturesAreAsDeclared() throws IOException {
        flags("crumple.similar.removed=true");
        api.setProvider(provider.beginningWith(this::hang));
        mirror(SHORT);
        illWith("the provider is NOT_READY");
        assertThat(health().age()).isNull();
        assertThat(similar.row()).contains("row");
        harness.countDown();
        await().until(() -> similar.row().isEmpty());
        well();
    }

    @Test
    void aProviderThatIsNotReadyForAMomentIsNotHeardOf() throws IOException {
        try (Said said = new Said()) {
            api.setProvider(provider.beginningWith(this::hang));
            mirror(LONG);
            guards.protect(Personalised.class, () -> "mine");
            harness.countDown();
            well();
            assertThat(said.lines()).isEmpty();
        }
    }

    @Test
    void aProviderThatThrowsChangesNothingAndIsAskedAgain() throws IOException {
        removedByItsFlag(SHORT);
        provider.fallIll(() -> {
            throw new IllegalStateException("connection lost");
        });
        flags("crumple.similar.removed=false");
        illWith("crumple.similar.removed: GENERAL, connection lost");
        assertThat(similar.row()).isEmpty();
        provider.recover();
        await().until(() -> similar.row().isPresent());
        well();
    }

    @Test
    void aProviderThatThrowsAnErrorChangesNothing() throws IOException {
        removedByItsFlag(LONG);
        provider.fallIll(() -> {
            throw new NoClassDefFoundError("a/library/of/Theirs");
        });
        provider.changed();
        illWith("a/library/of/Theirs");
        assertThat(similar.row()).isEmpty();
    }

    @Test
    void aProviderThatAnswersNonsenseChangesNothing() throws IOException {
        removedByItsFlag(LONG);
        provider.fallIll(() -> ProviderEvaluation.<Boolean>builder().build());
        provider.changed();
        illWith("no value");
        provider.fallIll(FileProvider::nonsense);
        provider.changed();
        illWith("ClassCastException");
        assertThat(similar.row()).isEmpty();
    }

    @Test
    void aFlagThatIsNoBooleanChangesNothingAndHoldsUpNoOther() throws IOException {
        Personalised personalised = guards.protect(Personalised.class, () -> "mine");
        removedByItsFlag(LONG);
        flags("crumple.similar.removed=yes\ncrumple.personalised.removed=true");
        await().until(() -> personalised.row().equals("popular"));
        illWith("crumple.similar.removed: TYPE_MISMATCH, no boolean");
        assertThat(similar.row()).isEmpty();
    }

    @Test
    void whoLosesItsFlagsBringsNothingBack() throws IOException {
        removedByItsFlag(LONG);
        flags("");
        illWith("crumple.similar.removed was true and is gone; set it to false to bring the feature back");
        assertThat(similar.row()).isEmpty();
        flags("crumple.similar.removed=false");
        await().until(() -> similar.row().isPresent());
    }

    @Test
    void aProviderThatHangsHoldsUpNeitherCallsNorTheClose() throws IOException {
        removedByItsFlag(SHORT);
        provider.fallIll(this::hang);
        flags("crumple.similar.removed=false");
        illWith("no answer within 50 ms");
        assertThat(similar.row()).isEmpty();
        fleet.close();
        assertThat(harness.getCount()).isOne();
        assertThat(similar.row()).contains("row");
    }

    @Test
    void aProviderThatHangsAgainAndAgainTakesFewThreadsAndIsAskedAgainWhenItLetsGo() throws IOException {
        removedByItsFlag(SHORT);
        provider.fallIll(this::hang);
        for (int news = 0; news < 10; news++) {
            provider.changed();
            await().during(SHORT.multipliedBy(2)).until(() -> callsThatHang() <= 4);
        }
        assertThat(callsThatHang()).isEqualTo(4);
        flags("crumple.similar.removed=false");
        provider.recover();
        assertThat(similar.row()).isEmpty();
        harness.countDown();
        await().until(() -> similar.row().isPresent());
        well();
    }

    private static long callsThatHang() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack ->
                        Stream.of(stack).anyMatch(frame -> frame.getMethodName().equals("getBooleanEvaluation")))
                .count();
    }

    @Test
    void aProviderThatHangsCanBeReplaced() throws IOException {
        removedByItsFlag(SHORT);
        provider.fallIll(this::hang);
        fleet.every(Duration.ofMillis(1));
        illWith("no answer");
        await().during(SHORT.multipliedBy(8)).until(() -> callsThatHang() < 4);
        flags("crumple.similar.removed=false");
        api.setProvider(new FileProvider(file));
        await().until(() -> similar.row().isPresent());
        well();
    }

    @Test
    void aStaleProviderIsNotAskedUntilItIsReadyAgain() throws IOException {
        removedByItsFlag(LONG);
        try (Said said = new Said()) {
            provider.goStale();
            illWith("the provider is STALE");
            flags("crumple.similar.removed=false");
            provider.goStale();
            provider.goStale();
            fleet.refresh();
            await().during(Duration.ofMillis(200)).until(() -> similar.row().isEmpty());
            provider.goReady();
            await().until(() -> similar.row().isPresent());
            well();
            assertThat(said.lines())
                    .satisfiesExactly(
                            ill -> assertThat(ill).contains("its last decisions stay: the provider is STALE"),
                            again -> assertThat(again).contains("openfeature decides about features again"));
        }
    }

    @Test
    void aProviderThatReportsAnErrorKeepsItsLastDecisions() throws IOException {
        removedByItsFlag(LONG);
        provider.fail();
        illWith("the provider is ERROR");
        assertThat(similar.row()).isEmpty();
    }

    @Test
    void theFlagOfAnIndispensableFeatureIsRefusedAndThatIsSaidOnce() throws IOException {
        SignIn signIn = guards.protect(SignIn.class, () -> "welcome");
        try (Said said = new Said()) {
            flags("crumple.sign-in.removed=true");
            api.setProvider(provider);
            mirror(LONG);
            well();
            flags("crumple.sign-in.removed=true\ncrumple.similar.removed=true");
            await().until(() -> similar.row().isEmpty());
            assertThat(signIn.signIn()).isEqualTo("welcome");
            assertThat(said.lines())
                    .singleElement()
                    .asString()
                    .contains("openfeature would remove \"sign-in\", which is indispensable and stays");
        }
    }

    @Test
    void aProviderThatTellsOfNoChangesIsAskedAtAnIntervalOrByHand() throws IOException {
        api.setProviderAndWait(provider);
        mirror(LONG);
        well();
        provider.shutdown(); // From now on it watches no file.
        flags("crumple.similar.removed=true");
        fleet.refresh();
        await().until(() -> similar.row().isEmpty());
        fleet.every(LONG).every(Duration.ofMillis(10));
        flags("crumple.similar.removed=false");
        await().until(() -> similar.row().isPresent());
        assertThatThrownBy(() -> fleet.every(Duration.ZERO)).hasMessageContaining("give at least 1 ms");
    }

    @Test
    void theCloseDoesNotWaitForAProviderThatTheServiceWaitsFor() throws Exception {
        CountDownLatch begins = new CountDownLatch(1);
        Thread starting = new Thread(() -> api.setProviderAndWait(provider.beginningWith(() -> {
            begins.countDown();
            return hang();
        })));
        starting.start();
        begins.await(); // The SDK holds its lock now.
        mirror(SHORT);
        illWith(""); // However the SDK keeps it waiting.
        fleet.close();
        assertThat(harness.getCount()).isOne();
        harness.countDown();
        starting.join();
    }

    @Test
    void afterTheCloseNothingIsMirroredAndNoThreadIsLeft() throws IOException {
        removedByItsFlag(LONG);
        fleet.close();
        assertThat(similar.row()).contains("row");
        flags("");
        provider.changed();
        fleet.refresh();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("crumple-openfeature")));
        assertThat(similar.row()).contains("row");
    }
}
