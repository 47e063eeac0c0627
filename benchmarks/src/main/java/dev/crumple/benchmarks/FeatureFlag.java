package dev.crumple.benchmarks;

import dev.crumple.openfeature.OpenFeatureSwitches;
import dev.crumple.resilience.Guards;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.providers.memory.Flag;
import dev.openfeature.sdk.providers.memory.InMemoryProvider;
import java.util.Map;
import java.util.concurrent.Callable;

/** A guarded call of a feature that a flag of OpenFeature may remove. */
final class FeatureFlag {

    private static final String FLAG = "crumple." + Asked.FEATURE + ".removed";

    private FeatureFlag() {}

    static Callable<String> none(Dependency dependency, Terms terms) {
        return Crumple.byHand(dependency, terms);
    }

    static Callable<String> mirrored(Dependency dependency, Terms terms) {
        return mirrored(dependency, terms, flagged(false));
    }

    static Callable<String> mirrored(Dependency dependency, Terms terms, Client client) {
        Guards guards = Guards.create();
        Callable<String> side = Crumple.byHand(guards, dependency, terms);
        OpenFeatureSwitches.mirror(client, guards.switches());
        return side;
    }

    static Callable<String> asked(Dependency dependency, Terms terms) {
        return asked(dependency, terms, flagged(false));
    }

    static Callable<String> asked(Dependency dependency, Terms terms, Client client) {
        Callable<String> guarded = Crumple.byHand(dependency, terms);
        return () -> client.getBooleanValue(FLAG, false) ? Terms.LESSER : guarded.call();
    }

    static Client flagged(boolean removed) {
        OpenFeatureAPI api = OpenFeatureAPI.getInstance();
        api.setProviderAndWait(new InMemoryProvider(Map.of(
                FLAG,
                Flag.<Boolean>builder()
                        .variant("on", true)
                        .variant("off", false)
                        .defaultVariant(removed ? "on" : "off")
                        .build())));
        return api.getClient();
    }
}
