/**
 * What the build knows of a service: the few types that {@code scan} finds, {@code rules} and {@code proof} judge,
 * {@code link} cites and {@code report} shows. Nothing here or below knows Maven, and no class of the service is ever
 * loaded.
 */
@NullMarked
package dev.crumple.engine;

import org.jspecify.annotations.NullMarked;
