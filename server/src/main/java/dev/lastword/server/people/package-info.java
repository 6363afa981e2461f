/**
 * People, queues, memberships and credentials: who may do what.
 *
 * <p>Start reading at {@link dev.lastword.server.people.People}. Every request is first {@linkplain
 * dev.lastword.server.people.People#authenticate recognised} by the hash of its token; what the
 * caller may do then follows from its {@link dev.lastword.server.http.Role} and, for a person, from
 * the queues. All of it is one small picture in memory ({@link
 * dev.lastword.server.people.Directory}), current inside every batch.
 *
 * <p>Odd but meant: the operator adds people, but only to queues that no active policy names. From
 * then on membership is a vote.
 */
@NullMarked
package dev.lastword.server.people;

import org.jspecify.annotations.NullMarked;
