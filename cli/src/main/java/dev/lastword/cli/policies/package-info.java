/**
 * {@code lastword policy …}: a policy file on its way from an editor to being in force.
 *
 * <p>Start with {@link dev.lastword.cli.policies.PolicyCommand}, which lists the commands in the
 * order in which people use them. {@code check}, {@code test}, {@code eval} and {@code charter}
 * need no server, nor do {@code new}, {@code fmt}, {@code diff} and {@code schema}; {@code publish}
 * does what they do first, so that every mistake in the file is shown at once and nothing travels
 * that cannot go live.
 */
@NullMarked
package dev.lastword.cli.policies;

import org.jspecify.annotations.NullMarked;
