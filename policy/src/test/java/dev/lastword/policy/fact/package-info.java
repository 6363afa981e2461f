/** Tests that look inside {@code dev.lastword.policy.fact}. Start with {@code FactSchemaTest}. */
@NullMarked
package dev.lastword.policy.fact;

import org.jspecify.annotations.NullMarked;
