/**
 * The policy file as written: sections, names, limits; not yet what its conditions mean.
 *
 * <p>Start with {@link dev.lastword.policy.file.PolicyFile}, the content of a file, and {@link
 * dev.lastword.policy.file.PolicyFileReader}, which reads it from the YAML tree. {@link
 * dev.lastword.policy.file.Grammar} lists the keys, those to come included; {@code
 * spec/policy/grammar.md} is the same for people.
 *
 * <p>Order of events: every section is read by itself and goes on after a mistake, so that all are
 * reported at once; what could not be read is left out and remembered, so that its uses are not
 * reported as well.
 *
 * <p>Uses {@code yaml}, {@code fact}, {@code json}, {@code problem}. Odd but meant: conditions stay
 * text here, with their place in the file; {@code rule} compiles them.
 */
@NullMarked
package dev.lastword.policy.file;

import org.jspecify.annotations.NullMarked;
