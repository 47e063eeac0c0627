/** Which features give way while the service is overloaded. */
@NullMarked
package dev.crumple.resilience.internal.overload;

import org.jspecify.annotations.NullMarked;
