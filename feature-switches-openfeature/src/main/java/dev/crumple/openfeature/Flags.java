package dev.crumple.openfeature;

import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ErrorCode;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.EventDetails;
import dev.openfeature.sdk.FlagEvaluationDetails;
import dev.openfeature.sdk.ProviderEvent;
import dev.openfeature.sdk.ProviderState;
import java.util.function.Consumer;

/** The flags of features as OpenFeature tells them. Every question may hang for as long as the provider does. */
final class Flags {

    /** What the provider says about a flag. */
    sealed interface Answer {}

    /** It is set. */
    record Set(boolean removed) implements Answer {}

    /** There is no such flag. */
    record Missing() implements Answer {}

    /** It cannot be told. */
    record Unknown(String problem) implements Answer {}

    private final Client client;
    private final EvaluationContext context;

    Flags(Client client, EvaluationContext context) {
        this.client = client;
        this.context = context;
    }

    static String nameFor(String feature) {
        return "crumple." + feature + ".removed";
    }

    ProviderState state() {
        return client.getProviderState();
    }

    /** Answers for a feature; whatever a provider does, nothing is thrown. */
    Answer of(String feature) {
        try {
            return answer(client.getBooleanDetails(nameFor(feature), false, context));
        } catch (Throwable thrown) {
            return new Unknown(thrown.toString());
        }
    }

    private static Answer answer(FlagEvaluationDetails<Boolean> details) {
        ErrorCode error = details.getErrorCode();
        if (error == ErrorCode.FLAG_NOT_FOUND) {
            return new Missing();
        }
        if (error != null) {
            return new Unknown(error + ", " + details.getErrorMessage());
        }
        Boolean removed = details.getValue();
        return removed == null ? new Unknown("no value") : new Set(removed);
    }

    /** Lets a handler hear of whatever happens to the provider; at once of the state that it is in. */
    void tell(Consumer<EventDetails> handler) {
        for (ProviderEvent event : ProviderEvent.values()) {
            client.on(event, handler);
        }
    }

    /** Lets a handler that hears of the provider hear no more. */
    void tellNoMore(Consumer<EventDetails> handler) {
        for (ProviderEvent event : ProviderEvent.values()) {
            client.removeHandler(event, handler);
        }
    }
}
