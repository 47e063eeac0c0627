/** Guards beside their peers, under the same terms. */
@NullMarked
package dev.crumple.benchmarks;

import org.jspecify.annotations.NullMarked;
