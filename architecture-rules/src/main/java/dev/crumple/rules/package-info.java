/**
 * The rules of declarations as ArchUnit rules, read from class files alone: no class of the service is ever loaded.
 *
 * <p>Start at {@link dev.crumple.rules.DeclarationRules}.
 */
@NullMarked
package dev.crumple.rules;

import org.jspecify.annotations.NullMarked;
