/**
 * Tests that look inside {@code dev.lastword.policy.json}. Start with the class named like the
 * thing.
 */
@NullMarked
package dev.lastword.policy.json;

import org.jspecify.annotations.NullMarked;
