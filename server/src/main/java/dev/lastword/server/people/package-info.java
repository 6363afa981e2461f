/**
 * People, queues, memberships, credentials and sessions: who may do what.
 *
 * <p>Start reading at {@link dev.lastword.server.people.People}. Every request is first recognised
 * by the hash of its key, token or cookie; what the caller may do then follows from its {@link
 * dev.lastword.server.http.Role} and, for a person, from the queues. All of it is one small picture
 * in memory ({@link dev.lastword.server.people.Directory}), current inside every batch.
 *
 * <p>A person gets a sign-in link from the operator, exchanges it once for a session ({@link
 * dev.lastword.server.people.Sessions}), and makes tokens there for programs. What gives rights
 * begins in {@code AddPersonStep}, {@code NewCredentialStep}, {@code MembershipStep} and {@code
 * SignInStep}, and ends in {@code EndingStep}.
 *
 * <p>In a browser: {@link dev.lastword.server.people.SignInPages} is the door, {@link
 * dev.lastword.server.people.PeoplePages} says who is in which queue.
 *
 * <p>Odd but meant: acts in a session name the link that opened it as their credential, for that is
 * what the operator saw. Where an active policy names a queue the operator only proposes members;
 * one of the queue, or of the queue that owns the policy, confirms.
 */
@NullMarked
package dev.lastword.server.people;

import org.jspecify.annotations.NullMarked;
