package dev.crumple.benchmarks;

import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.common.circuitbreaker.configuration.CommonCircuitBreakerConfigurationProperties.InstanceProperties;
import io.github.resilience4j.spring6.circuitbreaker.configure.CircuitBreakerConfiguration;
import io.github.resilience4j.spring6.circuitbreaker.configure.CircuitBreakerConfigurationProperties;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.Import;

/** resilience4j by its own Spring aspect: how most people use it. Classes are proxied, as Spring Boot does. */
final class Resilience4jAspect {

    private static final String NAME = "benchmark";

    private Resilience4jAspect() {}

    @SuppressWarnings("resource") // Lives as long as the side.
    static Callable<String> annotated(Dependency dependency, Terms terms) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(CircuitBreakerConfigurationProperties.class, () -> properties(terms));
        context.registerBean(Dependency.class, () -> dependency);
        context.register(Wiring.class, Service.class);
        context.refresh();
        Service service = context.getBean(Service.class);
        return service::answer;
    }

    private static CircuitBreakerConfigurationProperties properties(Terms terms) {
        InstanceProperties instance = new InstanceProperties();
        instance.setSlidingWindowSize(terms.window());
        instance.setMinimumNumberOfCalls(terms.window());
        instance.setFailureRateThreshold((float) Terms.FAILURE_RATE);
        instance.setWaitDurationInOpenState(Terms.OPEN_FOR);
        instance.setWritableStackTraceEnabled(false);
        CircuitBreakerConfigurationProperties properties = new CircuitBreakerConfigurationProperties();
        properties.getInstances().put(NAME, instance);
        return properties;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAspectJAutoProxy(proxyTargetClass = true)
    @Import(CircuitBreakerConfiguration.class)
    static class Wiring {}

    static class Service {
        private final Dependency dependency;

        Service(Dependency dependency) {
            this.dependency = dependency;
        }

        @CircuitBreaker(name = NAME, fallbackMethod = "lesser")
        public String answer() {
            return dependency.answer();
        }

        public String lesser(Throwable failed) {
            return Terms.LESSER;
        }
    }
}
