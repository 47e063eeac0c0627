/**
 * The declaration: what a feature is worth to its customers, how its dependencies can hurt it, and what happens
 * instead.
 *
 * <p>A declaration stands on a method that calls a dependency, usually a method of an interface:
 *
 * <pre>{@code
 * @Feature(id = "similar-titles", criticality = Criticality.OPTIONAL)
 * public interface SimilarTitles {
 *
 *     @FailureMode(id = "graph-slow", dependency = "title-graph", when = {Cause.SLOW, Cause.HANGS},
 *                  customerSees = "The row 'More like this' is missing from the title page.")
 *     @Budget("150ms")
 *     @RemoveFeature
 *     Optional<Row> similarTo(TitleId title);
 * }
 * }</pre>
 *
 * <p>Every declared method has one {@link dev.crumple.annotations.Feature} around it, one or more
 * {@link dev.crumple.annotations.FailureMode}s, one {@link dev.crumple.annotations.Budget}, and exactly one
 * degradation: {@link dev.crumple.annotations.FailFast}, {@link dev.crumple.annotations.Fallback} or
 * {@link dev.crumple.annotations.RemoveFeature}. The annotations say nothing by themselves: guards keep the promise at
 * run time, game days prove it, and the build refuses what is not proved.
 *
 * <p><b>Ids</b> are lower-case words joined by hyphens. A failure mode's full id is {@code feature/mode}
 * ({@code similar-titles/graph-slow}); it is the string that game days, events, records and messages of the build name.
 *
 * <p><b>Durations</b> are a whole number and a unit: {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}
 * ({@code "150ms"}, {@code "10m"}).
 */
package dev.crumple.annotations;
