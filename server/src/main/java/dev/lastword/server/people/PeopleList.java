package dev.lastword.server.people;

import dev.lastword.server.people.PeopleRows.CredentialRow;
import dev.lastword.server.people.PeopleRows.SessionRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which queue, and what the reader can sign in and call with.
 *
 * @param decided queues in which the reader decides who is in, theirs first
 * @param others the other queues
 * @param tokens of the reader, without secrets
 * @param sessions of the reader
 * @param here the sign-in link that opened this session, or the token
 * @param made a token that was just made; null when none was
 */
record PeopleList(
    List<Queue> decided,
    List<Queue> others,
    List<CredentialRow> tokens,
    List<SessionRow> sessions,
    UUID here,
    @Nullable Issued made) {

  PeopleList {
    decided = List.copyOf(decided);
    others = List.copyOf(others);
    tokens = List.copyOf(tokens);
    sessions = List.copyOf(sessions);
  }

  /**
   * A queue.
   *
   * @param isYours whether the reader is in it
   * @param isNamed whether an active policy names it, so that membership is a vote
   * @param proposed who waits to be confirmed
   */
  record Queue(
      String name, boolean isYours, boolean isNamed, List<Member> members, List<Member> proposed) {
    Queue {
      members = List.copyOf(members);
      proposed = List.copyOf(proposed);
    }
  }

  /**
   * Somebody in a queue, or proposed for it.
   *
   * @param id {@code per_…}
   * @param since when they were proposed; null for members
   */
  record Member(String id, String name, boolean isYou, @Nullable Instant since) {}
}
