/**
 * The charter: a policy in plain words, for the people who sign it.
 *
 * <p>Start with {@link dev.lastword.policy.charter.Charter#of}. A charter is a document of {@link
 * dev.lastword.policy.charter.Section}s and {@link dev.lastword.policy.charter.Article}s; the
 * console styles it, {@link dev.lastword.policy.charter.Charter#markdown} prints it. An article is
 * named by the key of the file that it puts into words, and {@link
 * dev.lastword.policy.charter.SourceLines} says in which lines that key stands, so that both can be
 * shown side by side.
 *
 * <p>Every rule, queue, list and default of the file has its place here: people sign what they can
 * read. Golden charters of the examples stand in {@code spec/charter}.
 *
 * <p>Uses {@code words}, the policy itself, and {@code yaml} for the lines.
 */
@NullMarked
package dev.lastword.policy.charter;

import org.jspecify.annotations.NullMarked;
