/** Placeholder map of the package. */
@NullMarked
package dev.lastword.cli;

import org.jspecify.annotations.NullMarked;
