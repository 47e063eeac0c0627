package dev.crumple.benchmarks;

import com.netflix.hystrix.HystrixCommand;
import com.netflix.hystrix.HystrixCommandGroupKey;
import com.netflix.hystrix.HystrixCommandKey;
import com.netflix.hystrix.HystrixCommandProperties;
import com.netflix.hystrix.HystrixCommandProperties.ExecutionIsolationStrategy;
import com.netflix.hystrix.HystrixThreadPoolProperties;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Hystrix. It has no window of calls, only one of ten seconds; every call is a new command, as it demands. */
final class HystrixPeer {

    /** Breakers belong to the name of a command, and each side needs one of its own. */
    private static final AtomicInteger SIDES = new AtomicInteger();

    private HystrixPeer() {}

    static Callable<String> semaphore(Dependency dependency, Terms terms) {
        return side(dependency, terms, ExecutionIsolationStrategy.SEMAPHORE, false);
    }

    static Callable<String> thread(Dependency dependency, Terms terms) {
        return side(dependency, terms, ExecutionIsolationStrategy.THREAD, false);
    }

    static Callable<String> forcedOpen(Dependency dependency, Terms terms) {
        return side(dependency, terms, ExecutionIsolationStrategy.SEMAPHORE, true);
    }

    private static Callable<String> side(
            Dependency dependency, Terms terms, ExecutionIsolationStrategy isolation, boolean open) {
        String name = "benchmark-" + SIDES.incrementAndGet();
        HystrixCommand.Setter setter = HystrixCommand.Setter.withGroupKey(HystrixCommandGroupKey.Factory.asKey(name))
                .andCommandKey(HystrixCommandKey.Factory.asKey(name))
                .andCommandPropertiesDefaults(HystrixCommandProperties.Setter()
                        .withExecutionIsolationStrategy(isolation)
                        .withExecutionTimeoutInMilliseconds((int) terms.budget().toMillis())
                        .withExecutionIsolationSemaphoreMaxConcurrentRequests(terms.places())
                        .withCircuitBreakerRequestVolumeThreshold(terms.window())
                        .withCircuitBreakerErrorThresholdPercentage(Terms.FAILURE_RATE)
                        .withCircuitBreakerSleepWindowInMilliseconds((int) Terms.OPEN_FOR.toMillis())
                        .withCircuitBreakerForceOpen(open))
                .andThreadPoolPropertiesDefaults(
                        HystrixThreadPoolProperties.Setter().withCoreSize(terms.places()));
        return () -> new Command(setter, dependency).execute();
    }

    private static final class Command extends HystrixCommand<String> {
        private final Dependency dependency;

        Command(Setter setter, Dependency dependency) {
            super(setter);
            this.dependency = dependency;
        }

        @Override
        protected String run() {
            return dependency.answer();
        }

        @Override
        protected String getFallback() {
            return Terms.LESSER;
        }
    }
}
