/**
 * Policies on the server: draft, proposal, sign-offs, activation.
 *
 * <p>Start reading at {@link dev.lastword.server.policies.Policies}. A file that checks becomes a
 * draft; a draft whose tests pass becomes a proposal with a frozen digest and a frozen list of
 * queues that must sign; when each of them has, it can be activated. {@link
 * dev.lastword.server.policies.ActivePolicies} is what the other features ask: which policy holds
 * for this workflow now.
 *
 * <p>Odd but meant: until policies can be compared, every change of an active policy needs all
 * signatures of both versions, as one that lets more through would.
 */
@NullMarked
package dev.lastword.server.policies;

import org.jspecify.annotations.NullMarked;
