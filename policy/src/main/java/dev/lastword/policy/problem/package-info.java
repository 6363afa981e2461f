/**
 * What is wrong with something a user wrote, in a form that tells them what to do.
 *
 * <p>Start with {@link dev.lastword.policy.problem.Problem}. Its code comes from a catalogue
 * ({@link dev.lastword.policy.problem.PolicyCode}); each code has a page in {@code docs/errors},
 * and a test runs the example of every page. A {@link dev.lastword.policy.problem.Place} says
 * where.
 *
 * <p>Order of events: a reader finds something, makes a problem, goes on reading; {@link
 * dev.lastword.policy.problem.Problems} sorts them by place and keeps the first hundred.
 *
 * <p>Uses nothing but the JDK. Odd but meant: an absent fix is the empty text, so that a problem
 * travels as plain data.
 */
@NullMarked
package dev.lastword.policy.problem;

import org.jspecify.annotations.NullMarked;
