/**
 * Releases: the single-use permission to execute exactly what was decided on.
 *
 * <p>Start reading at {@link dev.lastword.server.releases.ConsumeStep}: who may consume, what is
 * checked at that moment, and why a second time is turned down. {@link
 * dev.lastword.server.releases.ReleaseTokens} gives a release its signed form when somebody asks.
 * {@link dev.lastword.server.releases.OutcomeStep} takes what happened afterwards.
 *
 * <p>Odd but meant: a token proves what was approved and nothing more; only consuming proves that
 * it may run, now, once.
 */
@NullMarked
package dev.lastword.server.releases;

import org.jspecify.annotations.NullMarked;
