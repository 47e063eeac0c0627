/**
 * Reads a service's class files into a {@link dev.crumple.engine.ServiceModel}: first a look at each constant pool,
 * which costs milliseconds, then ArchUnit on the few classes that mention a failure mode.
 */
@NullMarked
package dev.crumple.engine.scan;

import org.jspecify.annotations.NullMarked;
