package dev.crumple.openfeature;

import dev.openfeature.sdk.ErrorCode;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.EventProvider;
import dev.openfeature.sdk.Metadata;
import dev.openfeature.sdk.ProviderEvaluation;
import dev.openfeature.sdk.ProviderEventDetails;
import dev.openfeature.sdk.Value;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A flag provider that reads {@code flag=true} lines from a file, watches the file, and can fall ill. */
final class FileProvider extends EventProvider {

    private final Path file;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "file-provider");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Callable<Void> beginning = () -> null;
    private volatile Callable<ProviderEvaluation<Boolean>> illness = () -> null;
    private String seen = "";

    FileProvider(Path file) {
        this.file = file;
    }

    FileProvider beginningWith(Callable<Void> what) {
        beginning = what;
        return this;
    }

    /** From now on this happens instead of an evaluation, unless it gives null. */
    void fallIll(Callable<ProviderEvaluation<Boolean>> how) {
        illness = how;
    }

    /** What a provider answers that has lost its types. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static ProviderEvaluation<Boolean> nonsense() {
        return (ProviderEvaluation)
                ProviderEvaluation.<String>builder().value("yes").build();
    }

    void recover() {
        illness = () -> null;
    }

    void goStale() {
        emitProviderStale(details()).await();
    }

    void goReady() {
        emitProviderReady(details()).await();
    }

    void fail() {
        emitProviderError(details()).await();
    }

    void changed() {
        emitProviderConfigurationChanged(details()).await();
    }

    private static ProviderEventDetails details() {
        return ProviderEventDetails.builder().build();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The watch ends with its thread.
    public void initialize(EvaluationContext context) throws Exception {
        beginning.call();
        seen = content();
        watch.scheduleWithFixedDelay(this::lookAtTheFile, 10, 10, TimeUnit.MILLISECONDS);
    }

    private void lookAtTheFile() {
        String now = content();
        if (!now.equals(seen)) {
            seen = now;
            changed();
        }
    }

    private String content() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void shutdown() {
        watch.shutdownNow();
        super.shutdown();
    }

    @Override
    public Metadata getMetadata() {
        return () -> "file";
    }

    @Override
    public ProviderEvaluation<Boolean> getBooleanEvaluation(String key, Boolean given, EvaluationContext context) {
        try {
            ProviderEvaluation<Boolean> instead = illness.call();
            if (instead != null) {
                return instead;
            }
            Properties flags = new Properties();
            flags.load(new StringReader(content()));
            return evaluation(flags.getProperty(key), context);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProviderEvaluation<Boolean> evaluation(String value, EvaluationContext context) {
        if (value == null) {
            return error(ErrorCode.FLAG_NOT_FOUND, "no such flag");
        }
        return switch (value) {
            case "true", "false" ->
                ProviderEvaluation.<Boolean>builder()
                        .value(Boolean.valueOf(value))
                        .build();
            case "in my region" ->
                ProviderEvaluation.<Boolean>builder()
                        .value(context.getValue("region").asString().equals("mine"))
                        .build();
            default -> error(ErrorCode.TYPE_MISMATCH, "no boolean");
        };
    }

    private static ProviderEvaluation<Boolean> error(ErrorCode code, String message) {
        return ProviderEvaluation.<Boolean>builder()
                .errorCode(code)
                .errorMessage(message)
                .build();
    }

    @Override
    public ProviderEvaluation<String> getStringEvaluation(String key, String given, EvaluationContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProviderEvaluation<Integer> getIntegerEvaluation(String key, Integer given, EvaluationContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProviderEvaluation<Double> getDoubleEvaluation(String key, Double given, EvaluationContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProviderEvaluation<Value> getObjectEvaluation(String key, Value given, EvaluationContext context) {
        throw new UnsupportedOperationException();
    }
}
