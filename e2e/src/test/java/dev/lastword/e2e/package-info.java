/**
 * Tests of the whole product.
 *
 * <p>{@link dev.lastword.e2e.ArchitectureTest} holds the arrows between modules, packages and
 * libraries, {@link dev.lastword.e2e.HabitsTest} and {@link dev.lastword.e2e.SizeTest} what a class
 * and a source file may look like.
 */
@NullMarked
package dev.lastword.e2e;

import org.jspecify.annotations.NullMarked;
