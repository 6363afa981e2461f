/**
 * How the API speaks: who calls ({@link dev.lastword.server.http.Call}), what is answered ({@link
 * dev.lastword.server.http.Reply}), which problem is told in which words ({@link
 * dev.lastword.server.http.ErrorCode}, {@link dev.lastword.server.http.Refused}).
 *
 * <p>Start reading at {@link dev.lastword.server.http.Endpoints}: every feature registers its
 * routes there with the roles that may call them, so the table of permissions is the table of
 * routes. A request that may not is turned down before the feature sees it.
 *
 * <p>Odd but meant: a refusal is a value from end to end; the only exceptions that become answers
 * are {@code Unavailable} (503) and whatever should not happen (500).
 */
@NullMarked
package dev.lastword.server.http;

import org.jspecify.annotations.NullMarked;
