/** Placeholder map of the package. */
@NullMarked
package dev.lastword.client;

import org.jspecify.annotations.NullMarked;
