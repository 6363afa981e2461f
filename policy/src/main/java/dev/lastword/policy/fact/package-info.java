/**
 * The typed inputs that rules may look at: what is declared, what was sent, whether it fits.
 *
 * <p>Start with {@link dev.lastword.policy.fact.FactSchema}: it holds the declarations of one
 * policy and binds a JSON object to them. The answer is a {@link dev.lastword.policy.fact.Binding}:
 * {@link dev.lastword.policy.fact.Facts}, or every problem at once. {@link
 * dev.lastword.policy.fact.Confidence} is read here too, because it comes in the same document.
 *
 * <p>Order of events ({@link dev.lastword.policy.fact.FactBinder}), on the outside and then inside
 * of each object: undeclared names, then each declared fact in order: absent, default, or read by
 * its type into the form the rules use (boolean, long, double, text, list of these; money is a long
 * of minor units, a date one of days, a timestamp one of microseconds: {@link
 * dev.lastword.policy.fact.TimeText}). From then on a field of an object is a fact like any other,
 * under its whole name.
 *
 * <p>Uses {@code json}, {@code problem} and {@code text}. Odd but meant: null is absent, but inside
 * a list or object it is invalid; money with more digits than its currency has is invalid even when
 * they are zeros, for {@code 10.000} is ten thousand to half of the world.
 */
@NullMarked
package dev.lastword.policy.fact;

import org.jspecify.annotations.NullMarked;
