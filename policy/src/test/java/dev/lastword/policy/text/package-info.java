/**
 * Words and their disguises. {@link dev.lastword.policy.text.LetterTable} makes the resource {@code
 * letters.txt}.
 */
@NullMarked
package dev.lastword.policy.text;

import org.jspecify.annotations.NullMarked;
