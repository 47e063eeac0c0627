/**
 * Guards: the run-time wrappers that keep the promise of a declaration. The caller gets the value or the declared
 * degradation within the budget, whatever the dependency does.
 *
 * <table>
 * <caption>Where to find what</caption>
 * <tr><th>what</th><th>type</th></tr>
 * <tr><td>guards, made and bound</td><td>{@link dev.crumple.resilience.Guards}; by hand {@link dev.crumple.resilience.Guard}</td></tr>
 * <tr><td>a page of many features</td><td>{@link dev.crumple.resilience.PageBudget}</td></tr>
 * <tr><td>the time that is left</td><td>{@link dev.crumple.resilience.Deadline}</td></tr>
 * <tr><td>switches</td><td>{@link dev.crumple.resilience.Switches}; of a fleet {@link dev.crumple.resilience.SwitchProvider}</td></tr>
 * <tr><td>the figures a guard goes by</td><td>{@link dev.crumple.resilience.Settings}: each {@link dev.crumple.resilience.Setting}, all of a guard in {@link dev.crumple.resilience.GuardSettings}</td></tr>
 * <tr><td>how each feature fares</td><td>{@link dev.crumple.resilience.FeatureStatus}</td></tr>
 * <tr><td>events</td><td>{@link dev.crumple.resilience.GuardEvent} to a {@link dev.crumple.resilience.GuardListener}; on a page {@link dev.crumple.resilience.Degradations}</td></tr>
 * <tr><td>why a call was degraded</td><td>{@link dev.crumple.resilience.Reason}, {@link dev.crumple.resilience.FeatureUnavailableException}</td></tr>
 * <tr><td>fallback content</td><td>{@link dev.crumple.resilience.ContentReader}</td></tr>
 * <tr><td>what is refused, with a sentence</td><td>{@link dev.crumple.resilience.InvalidDeclarationException}; overrides, {@link dev.crumple.resilience.InvalidSettingsException}</td></tr>
 * </table>
 *
 * <p>{@code spi} is the chaos seam, for game days; {@code metrics} shows guards to Micrometer and to resilience4j's
 * registries; {@code internal} is no part of the API.
 */
@NullMarked
package dev.crumple.resilience;

import org.jspecify.annotations.NullMarked;
