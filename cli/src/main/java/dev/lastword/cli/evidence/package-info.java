/**
 * What recorded judgements say: {@code policy sweep}. Works without a server.
 *
 * <p>Start reading with {@link dev.lastword.cli.evidence.PolicySweep}.
 */
@NullMarked
package dev.lastword.cli.evidence;

import org.jspecify.annotations.NullMarked;
