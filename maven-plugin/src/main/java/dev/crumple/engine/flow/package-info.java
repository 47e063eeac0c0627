/**
 * Follows calls, lambdas and returned values through a service's class files, to find the places where it leaves the process
 * outside every guard. Loads no class of the service.
 */
@NullMarked
package dev.crumple.engine.flow;

import org.jspecify.annotations.NullMarked;
