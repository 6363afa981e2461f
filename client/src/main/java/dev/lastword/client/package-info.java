/**
 * The Java SDK: ask before acting, act only on what was released, say what came of it.
 *
 * <pre>{@code
 * var lastword = LastwordClient.at("http://127.0.0.1:8080").token(key).build();
 * var invoice = Submission.of("inv-1", new RawJson("{\"amount\": 120.00, \"vendor\": \"Acme\"}"));
 * var asked = lastword.submit("invoices", invoice, "inv-1");
 * var now = lastword.awaitChange(asked.id(), asked.revision(), Duration.ofMinutes(5));
 * if (now.release() != null) {
 *   var released = lastword.consume(now.release().id(), "inv-1-pay");
 *   pay(released.facts());
 *   lastword.outcome(released.action(), new OutcomeReport("executed", null, null));
 * }
 * }</pre>
 *
 * (When the first answer already proceeds there is nothing to wait for: {@code asked.release()} is
 * there.)
 *
 * <p>People sign in with the link they were sent, and answer what is held:
 *
 * <pre>{@code
 * var me = LastwordClient.at("http://127.0.0.1:8080").signIn(link);
 * var first = me.reviews(ReviewQuery.open()).reviews().get(0);
 * var seen = me.claim(first.id());
 * // ... somebody reads seen.reasons() and seen.content(), and then says:
 * me.rule(seen.id(), RulingRequest.reject(seen.revision(), "incorrect").because("Not our order"));
 * }</pre>
 *
 * <p>Start with {@link dev.lastword.client.LastwordClient}. What can go wrong is a {@link
 * dev.lastword.client.LastwordException}: the server said no ({@link
 * dev.lastword.client.LastwordProblem}), nobody knows ({@link
 * dev.lastword.client.LastwordUnavailable}), or what came is not what was approved ({@link
 * dev.lastword.client.AlteredRelease}). In all three the caller must not act. Behind it {@code
 * Exchange} sends, waits and repeats; {@code Wire} turns the records of {@code dev.lastword.api}
 * into JSON and back.
 *
 * <p>Uses the JDK's HTTP client and Jackson. Odd but meant: facts travel as the very bytes that
 * were written, so that their digest can be checked, and are cut out of an answer rather than
 * parsed; only calls with an idempotency key and calls that change nothing are ever repeated; a
 * redirect is not followed, for it would carry the token elsewhere; a list that an answer leaves
 * out is empty.
 */
@NullMarked
package dev.lastword.client;

import org.jspecify.annotations.NullMarked;
