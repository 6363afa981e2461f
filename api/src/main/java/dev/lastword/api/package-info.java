/** Placeholder map of the package. */
@NullMarked
package dev.lastword.api;

import org.jspecify.annotations.NullMarked;
