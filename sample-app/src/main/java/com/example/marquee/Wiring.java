package com.example.marquee;

import com.example.marquee.dependencies.Dependencies;
import com.example.marquee.dependencies.Ports;
import dev.crumple.resilience.FeatureUnavailableException;
import dev.crumple.resilience.Guards;
import dev.crumple.resilience.GuardsBuilder;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts Marquee together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarqueeSettings.class)
class Wiring {

    @Bean
    @ConditionalOnBooleanProperty("marquee.start-dependencies")
    Dependencies dependencies(MarqueeSettings settings) throws IOException {
        return Dependencies.start(settings.ports());
    }

    @Bean
    Guards guards(MarqueeSettings settings) {
        GuardsBuilder builder = Guards.builder();
        settings.logbook().ifPresent(builder::logbook);
        return builder.build();
    }

    @Bean
    Ports ports(MarqueeSettings settings, ObjectProvider<Dependencies> started) {
        Dependencies dependencies = started.getIfAvailable();
        return dependencies == null ? settings.ports() : dependencies.ports();
    }

    @Bean
    Features features(Guards guards, JdbcClient database, Ports ports) {
        return Features.behind(guards, database, ports);
    }

    @Bean
    SignIn signIn(Features features) {
        return features.signIn();
    }

    @Bean
    HomePage homePage(Features features, Guards guards) {
        HomePage page = new HomePage(features, guards);
        warmUp(page);
        return page;
    }

    /** Loading classes for the first time takes longer than a budget; no viewer should pay for that. */
    private static void warmUp(HomePage page) {
        for (int round = 0; round < 3; round++) {
            try {
                page.view(Viewer.GUEST, Optional.empty());
            } catch (FeatureUnavailableException cold) {
                // Marquee starts all the same: dependencies that are down now may be back for the first viewer.
            }
        }
    }
}
