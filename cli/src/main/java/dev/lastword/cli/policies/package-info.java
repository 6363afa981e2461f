/**
 * {@code lastword policy …}: a policy file on its way from an editor to being in force.
 *
 * <p>Start with {@link dev.lastword.cli.policies.PolicyCommand}, which lists the commands in the
 * order in which people use them. Only {@code publish}, {@code sign} and {@code activate} need a
 * server; {@code publish} checks and tests first, so that every mistake in the file is shown at
 * once and nothing travels that cannot go live.
 */
@NullMarked
package dev.lastword.cli.policies;

import org.jspecify.annotations.NullMarked;
