/**
 * Tests that look inside {@code dev.lastword.policy.rule}. Start with the class named like the
 * thing.
 */
@NullMarked
package dev.lastword.policy.rule;

import org.jspecify.annotations.NullMarked;
