package dev.crumple.resilience;

import dev.crumple.resilience.internal.binding.Figures;
import dev.crumple.resilience.internal.feature.Features;
import dev.crumple.resilience.internal.feature.Protection;
import dev.crumple.resilience.internal.settings.SettingsInForce;
import dev.crumple.resilience.internal.settings.SystemProperties;
import dev.crumple.resilience.internal.time.Time;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings of guards, by failure mode, and what overrides the declared ones at run time. The strongest source wins,
 * setting by setting: code ({@link #set}), system properties, loaded properties ({@link #load}), the declaration.
 *
 * <p>A key is {@code feature/mode.setting}, such as {@code similar-titles/graph-slow.budget}; the names of settings are
 * those of {@link Setting}. System properties have the prefix {@code crumple.}, are read when the {@link Guards} are
 * made, and are in force from the binding on, which they refuse when they are wrong. Failure modes of one method share
 * its settings; a source that overrides them differently is refused.
 *
 * <p>A change is seen by the calls that begin after it; calls under way end under the settings that they began with.
 * When a figure of the breaker changes, a new breaker takes its place and begins closed.
 *
 * <p>All or nothing: what is refused changes nothing. Thread-safe.
 */
public final class Settings {

    private final SettingsInForce inForce;

    Settings(Features features, Time time) {
        this.inForce = new SettingsInForce(features, SystemProperties.now(), time);
    }

    /** Puts a guard's settings in force, and makes the guard known. */
    void bind(Protection protection) {
        inForce.bind(protection);
    }

    /**
     * Gives the settings in force.
     *
     * @param failureMode the failure mode, {@code feature/mode}
     * @return the settings of its guard; of the one bound first when there are several
     * @throws InvalidSettingsException if no guard has the failure mode; the message names the nearest
     */
    public GuardSettings of(String failureMode) {
        return inForce.guardOf(failureMode).settings();
    }

    /**
     * Gives the declared settings.
     *
     * @param failureMode the failure mode, {@code feature/mode}
     * @return what would be in force if nobody had overridden anything
     * @throws InvalidSettingsException if no guard has the failure mode; the message names the nearest
     */
    public GuardSettings declared(String failureMode) {
        return inForce.guardOf(failureMode).guarded().declared();
    }

    /**
     * Overrides one setting. Whoever lowers the budget below a reserve lowers the reserve first.
     *
     * @param failureMode the failure mode, {@code feature/mode}
     * @param setting the setting
     * @param value its value
     * @param <T> the type of its value
     * @throws InvalidSettingsException if no guard has the failure mode, or the value is out of range, or does not fit
     *     the other settings in force
     */
    public <T extends Comparable<T>> void set(String failureMode, Setting<T> setting, T value) {
        setting.problem(value).ifPresent(problem -> {
            throw new InvalidSettingsException(List.of(failureMode + "." + problem));
        });
        inForce.guardOf(failureMode);
        inForce.change(layers ->
                layers.coding(failureMode, layers.code().of(failureMode).with(setting, value)));
    }

    /**
     * Takes back what {@link #set} has overridden; system properties and loaded ones stay in force.
     *
     * @param failureMode the failure mode, {@code feature/mode}
     * @throws InvalidSettingsException if no guard has the failure mode, or what is left does not fit together
     */
    public void reset(String failureMode) {
        inForce.guardOf(failureMode);
        inForce.change(layers -> layers.coding(failureMode, Figures.NONE));
    }

    /**
     * Overrides settings of features that are bound, in the place of everything that was loaded before.
     *
     * @param texts values by key, such as {@code similar-titles/graph-slow.budget} and {@code 200ms}; nothing else
     * @throws InvalidSettingsException if anything is wrong; the message lists everything that cannot be read, with the
     *     nearest valid keys, or else everything that does not fit together
     */
    public void load(Map<String, String> texts) {
        Map<String, String> all = new TreeMap<>();
        texts.forEach((key, text) -> all.put(String.valueOf(key), String.valueOf(text)));
        inForce.load(all);
    }

    /**
     * Overrides settings of features that are bound, in the place of everything that was loaded before.
     *
     * @param texts values by key, as {@link #load(Map)} takes them
     * @throws InvalidSettingsException if anything is wrong; the message lists everything that cannot be read, with the
     *     nearest valid keys, or else everything that does not fit together
     */
    public void load(Properties texts) {
        Map<String, String> all = new TreeMap<>();
        texts.forEach((key, text) -> all.put(String.valueOf(key), String.valueOf(text)));
        texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key, "")));
        inForce.load(all);
    }

    /**
     * Refuses system properties that no guard has a use for. Call it when everything is bound; the same is logged, once,
     * when nothing has been bound for ten seconds.
     *
     * @throws InvalidSettingsException if there are any; the message lists all of them and names the nearest valid keys
     */
    public void check() {
        inForce.check();
    }
}
