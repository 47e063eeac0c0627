package dev.crumple.resilience.internal.settings;

import dev.crumple.evidence.Nearest;
import dev.crumple.resilience.GuardSettings;
import dev.crumple.resilience.InvalidSettingsException;
import dev.crumple.resilience.Setting;
import dev.crumple.resilience.internal.binding.DeclarationReader;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.time.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the overrides of all guards of a service, and puts into force what they come to. Thread-safe. */
public final class SettingsInForce {

    private static final Logger LOG = LoggerFactory.getLogger("dev.crumple.settings");

    private final Features features;
    private final SystemProperties properties;
    private final EndOfBinding endOfBinding;
    private Layers layers = Layers.NONE;
    private boolean warned;

    /** Begins with the declared settings. */
    public SettingsInForce(Features features, SystemProperties properties, Time time) {
        this.features = features;
        this.properties = properties;
        this.endOfBinding = new EndOfBinding(time, this::warn);
    }

    /** Puts a new guard's settings in force and makes it known; a guard whose overrides are wrong is refused. */
    public synchronized void bind(Protection protection) {
        Problems problems = new Problems();
        Set<String> modes = failureModes();
        modes.addAll(
                DeclarationReader.failureModes(protection.guarded().method().getDeclaringClass()));
        Layers next = layers.adding(properties.of(protection.feature().id(), modes, problems));
        problems.refuse();
        GuardSettings settings = next.over(protection.guarded(), problems);
        problems.refuse();
        layers = next;
        apply(protection, settings);
        features.bound(protection);
        if (!warned && !properties.texts().isEmpty()) {
            endOfBinding.bound();
        }
    }

    /** Changes overrides, if everything fits together afterwards. */
    public synchronized void change(UnaryOperator<Layers> change) {
        Layers next = change.apply(layers);
        Problems problems = new Problems();
        Map<Protection, GuardSettings> settings = new LinkedHashMap<>();
        protections().forEach(protection -> settings.put(protection, next.over(protection.guarded(), problems)));
        problems.refuse();
        layers = next;
        settings.forEach(SettingsInForce::apply);
    }

    /** Overrides what texts say, in the place of what was loaded before. */
    public synchronized void load(Map<String, String> texts) {
        Problems problems = new Problems();
        Overrides read = new OverrideReader("", failureModes(), problems).read(texts);
        problems.refuse();
        change(layers -> layers.loading(read));
    }

    /** Refuses system properties that no guard has a use for. */
    public void check() {
        Problems problems = new Problems();
        properties.check(failureModes(), problems);
        problems.refuse();
    }

    private synchronized void warn() {
        try {
            check();
        } catch (InvalidSettingsException e) {
            warned = true;
            LOG.warn("These system properties change nothing:\n{}", e.getMessage());
        }
    }

    /** Finds the guard of a failure mode, the one bound first when there are several. */
    public Protection guardOf(String failureMode) {
        return protections()
                .filter(protection ->
                        protection.guarded().declaration().mode(failureMode).isPresent())
                .findFirst()
                .orElseThrow(() -> new InvalidSettingsException(List.of(unknown(failureMode))));
    }

    private String unknown(String failureMode) {
        return failureMode + ": no guard has such a failure mode"
                + Nearest.to(failureMode, failureModes())
                        .map(nearest -> ". The nearest is " + nearest + ".")
                        .orElse(", for nothing is bound yet.");
    }

    private Stream<Protection> protections() {
        return features.all().stream().flatMap(feature -> feature.protections().stream());
    }

    private Set<String> failureModes() {
        Set<String> ids = new TreeSet<>();
        protections()
                .map(protection -> protection.guarded().declaration())
                .forEach(declaration -> declaration.modes().forEach(mode -> ids.add(declaration.idOf(mode))));
        return ids;
    }

    private static void apply(Protection protection, GuardSettings next) {
        GuardSettings before = protection.settings();
        protection.apply(next);
        Setting.all().forEach(setting -> log(protection, setting, before, next));
    }

    private static <T extends Comparable<T>> void log(
            Protection protection, Setting<T> setting, GuardSettings before, GuardSettings next) {
        T was = setting.in(before);
        T is = setting.in(next);
        if (!was.equals(is)) {
            LOG.info("{} {} is {}, was {}", protection.guarded().label(), setting, setting.text(is), setting.text(was));
        }
    }
}
