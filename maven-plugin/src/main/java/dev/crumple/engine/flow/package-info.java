/**
 * The service's code as a graph, and what flows through it: which lambda, method reference or value reaches a guard, and
 * which call leaves the process outside of every guard.
 *
 * <p>Class files are read with ASM, those of libraries without their code; no class is ever loaded. {@link
 * dev.crumple.engine.flow.Program} is the way in: its types, their methods, and each method's {@link
 * dev.crumple.engine.flow.Site sites}, which are the instructions that lead elsewhere.
 */
@NullMarked
package dev.crumple.engine.flow;

import org.jspecify.annotations.NullMarked;
