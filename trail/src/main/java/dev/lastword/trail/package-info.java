/** Placeholder map of the package. */
@NullMarked
package dev.lastword.trail;

import org.jspecify.annotations.NullMarked;
