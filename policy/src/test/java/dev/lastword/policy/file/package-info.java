/** Tests that look inside {@code dev.lastword.policy.file}. Start with {@code GrammarTest}. */
@NullMarked
package dev.lastword.policy.file;

import org.jspecify.annotations.NullMarked;
