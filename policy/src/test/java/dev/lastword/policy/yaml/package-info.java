/**
 * Tests that look inside {@code dev.lastword.policy.yaml}. Start with the class named like the
 * thing.
 */
@NullMarked
package dev.lastword.policy.yaml;

import org.jspecify.annotations.NullMarked;
