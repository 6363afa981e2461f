/**
 * One layout for every policy file, so that a difference between two versions is a difference in
 * what they say.
 *
 * <p>Start with {@link dev.lastword.policy.format.PolicyFormat}. Order of events: the file is read
 * as YAML; its pieces and its comments are found; {@code Layout} writes them down again; and what
 * was written is read once more, for a layout may not change what a file means or lose a comment.
 *
 * <p>The layout: two blanks a level; brackets stay while they fit into a line; what stands in
 * brackets and is too long is filled up to the margin, but a rule goes below; quotes where some
 * YAML reader would need them; a table of mappings in brackets stands in columns, and so do the
 * comments of neighbouring lines; an empty line around every section that is longer than a line.
 *
 * <p>Odd but meant: the order of keys stays the author's, because comments speak of what stands
 * near them; numbers, texts with escapes and block texts stay as they were written.
 *
 * <p>Uses {@code yaml}, {@code json}, {@code problem}.
 */
@NullMarked
package dev.lastword.policy.format;

import org.jspecify.annotations.NullMarked;
