package dev.lastword.server.people;

import dev.lastword.server.http.Csrf;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A session that has just begun.
 *
 * @param cookie its secret, for the browser; only its hash is kept
 */
public record SignedIn(
    UUID person, String name, Set<String> queues, String cookie, Instant expiresAt) {

  public SignedIn {
    queues = Set.copyOf(queues);
  }

  /** What pages of this session send back with everything that changes something. */
  public String csrf() {
    return Csrf.of(cookie);
  }

  @Override
  public String toString() {
    return "session of " + person;
  }
}
