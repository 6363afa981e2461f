/**
 * {@code lastword history}: tells a server what happened before it was asked.
 *
 * <p>Start with {@link dev.lastword.cli.history.HistoryCommand}. A file goes to the server in parts
 * of at most a million bytes, for that is how much it takes at once; each part is an import of its
 * own, and sending one again changes nothing.
 */
@NullMarked
package dev.lastword.cli.history;

import org.jspecify.annotations.NullMarked;
