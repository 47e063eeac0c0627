/**
 * Faults on the wire: a TCP proxy that breaks connections as networks and servers do, for any protocol, in any test or
 * {@code main}.
 *
 * <p>Start at {@link dev.crumple.gameday.wire.FaultProxy}; {@link dev.crumple.gameday.fault.WireFault} is the catalogue.
 */
@NullMarked
package dev.crumple.gameday.wire;

import org.jspecify.annotations.NullMarked;
