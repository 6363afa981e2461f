/**
 * The policy library's tests. Start with {@link dev.lastword.policy.SpecTest}, which runs the cases
 * of {@code spec/policy}; the rest is what data cannot say: properties, error pages, examples.
 */
@NullMarked
package dev.lastword.policy;

import org.jspecify.annotations.NullMarked;
