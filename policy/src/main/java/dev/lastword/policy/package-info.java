/** Placeholder map of the package. */
@NullMarked
package dev.lastword.policy;

import org.jspecify.annotations.NullMarked;
