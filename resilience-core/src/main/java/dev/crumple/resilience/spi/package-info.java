/**
 * The chaos seam: where a harness finds guards and puts a fault inside their protection. For game days and chaos tools,
 * not for services.
 */
@NullMarked
package dev.crumple.resilience.spi;

import org.jspecify.annotations.NullMarked;
