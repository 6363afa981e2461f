/** What the statistics say at their edges; their numbers are tested in {@code spec}. */
@NullMarked
package dev.lastword.evidence.statistics;

import org.jspecify.annotations.NullMarked;
