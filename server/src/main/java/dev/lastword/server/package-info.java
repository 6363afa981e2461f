/** Placeholder map of the package. */
@NullMarked
package dev.lastword.server;

import org.jspecify.annotations.NullMarked;
