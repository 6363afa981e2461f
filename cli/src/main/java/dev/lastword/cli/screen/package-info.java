/**
 * What commands print.
 *
 * <p>Start with {@link dev.lastword.cli.screen.Answer}: a record that is both the JSON of {@code
 * --format json} and, printed on a {@link dev.lastword.cli.screen.Page}, the text for people. The
 * {@link dev.lastword.cli.screen.Screen} picks one. {@link dev.lastword.cli.screen.Failure} is the
 * answer of a command that could not go on.
 *
 * <p>Odd but meant: whatever is put into a line is stripped of its powers first ({@link
 * dev.lastword.cli.screen.Printable}), because agents write some of it and a terminal obeys hidden
 * characters.
 */
@NullMarked
package dev.lastword.cli.screen;

import org.jspecify.annotations.NullMarked;
