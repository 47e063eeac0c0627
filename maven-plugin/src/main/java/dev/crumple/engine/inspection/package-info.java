/** Puts scan, rules, proofs and records together into one assessment of a service. */
@NullMarked
package dev.crumple.engine.inspection;

import org.jspecify.annotations.NullMarked;
