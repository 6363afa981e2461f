/**
 * What recorded judgements say: {@code import} and {@code policy sweep}. Both work without a
 * server.
 *
 * <p>Start reading with {@link dev.lastword.cli.evidence.PolicySweep}.
 */
@NullMarked
package dev.lastword.cli.evidence;

import org.jspecify.annotations.NullMarked;
