/** Pages: the parts of one page, each on its way under the page's deadline. */
@NullMarked
package dev.crumple.resilience.internal.page;

import org.jspecify.annotations.NullMarked;
