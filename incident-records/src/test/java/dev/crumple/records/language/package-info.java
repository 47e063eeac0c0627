@NullMarked
package dev.crumple.records.language;

import org.jspecify.annotations.NullMarked;
