package com.example.marquee;

import com.example.marquee.dependencies.Ports;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set from outside.
 *
 * @param startDependencies whether to start the dependencies in this process, or to find them running
 * @param ports where the dependencies listen; 0 for any free port when they are started here
 * @param logbook where to keep what guards tell; nowhere unless set
 */
@ConfigurationProperties("marquee")
record MarqueeSettings(boolean startDependencies, Ports ports, Optional<Path> logbook) {}
