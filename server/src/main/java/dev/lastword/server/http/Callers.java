package dev.lastword.server.http;

import java.util.Optional;

/** Knows who shows which secret. */
public interface Callers {

  /** Who shows this key or token; empty when it is not valid, or is a session's. */
  Optional<Principal> withToken(String token);

  /** Whose session has this cookie; empty when there is none, or it is over. */
  Optional<Principal> withSession(String cookie);
}
