/**
 * The records that travel over Lastword's HTTP API, and nothing else. JSON member names are the
 * component names in lower snake case ({@code submittedAt} travels as {@code submitted_at}); absent
 * members are null here, for these records cross a wire.
 *
 * <p>Start with {@link dev.lastword.api.ActionDocument}, the answer to a submission; then {@link
 * dev.lastword.api.ReleasedAction}, what an executor gets when it consumes a release; then {@link
 * dev.lastword.api.ProblemDocument}, every answer that is not what was asked for.
 *
 * <p>Depends on the JDK only, so that anything may depend on it. {@code openapi.json} beside these
 * records says the same for other languages.
 */
@NullMarked
package dev.lastword.api;

import org.jspecify.annotations.NullMarked;
