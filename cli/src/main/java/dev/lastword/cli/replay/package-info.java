/**
 * {@code lastword replay}: recorded decisions of an AI, one JSON object a line, asked about again.
 *
 * <p>Start with {@link dev.lastword.cli.replay.ReplayCommand}. Order of events: {@code Lines} cuts
 * the file into lines without ever holding more than one per connection; {@code Members} finds the
 * parts of a submission in a line, facts byte for byte; {@code Replay} hands lines out in the order
 * of the file, and for each submits, consumes what proceeds and reports it executed; {@code Tally}
 * counts; {@code Summary} is the answer.
 *
 * <p>Odd but meant: one connection is the default, because rules such as {@code first_time} look at
 * what was consumed before, and only with one connection is line <i>n</i> finished before line
 * <i>n</i>+1 is asked about. And every idempotency key is made from the line itself, so that a
 * replay that was interrupted, or is run twice, submits nothing twice.
 */
@NullMarked
package dev.lastword.cli.replay;

import org.jspecify.annotations.NullMarked;
