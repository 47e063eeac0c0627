package dev.crumple.resilience.internal.breaker;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** What resilience4j is told of a late call. Nobody threw it, so it has no stack trace, which hundreds of callers would pay for at once. */
final class NoAnswerException extends TimeoutException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(long nanos) {
        super("no answer within " + Duration.ofNanos(nanos).toMillis() + " ms");
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public Throwable fillInStackTrace() {
        return this;
    }
}
