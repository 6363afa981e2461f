/**
 * The numbers of {@code spec/evidence} through the library: {@link
 * dev.lastword.evidence.spec.VectorsTest} makes a test of every row. A class per file says what to
 * compute from a row.
 */
@NullMarked
package dev.lastword.evidence.spec;

import org.jspecify.annotations.NullMarked;
