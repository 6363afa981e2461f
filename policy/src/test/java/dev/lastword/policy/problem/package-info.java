/**
 * Tests that look inside {@code dev.lastword.policy.problem}. Start with the class named like the
 * thing.
 */
@NullMarked
package dev.lastword.policy.problem;

import org.jspecify.annotations.NullMarked;
