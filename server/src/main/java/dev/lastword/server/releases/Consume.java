package dev.lastword.server.releases;

import dev.lastword.server.actions.Action;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.util.Optional;

/** An executor uses a release. */
final class Consume extends Command<Answer<Action>> {

  private final Principal.Agent by;
  private final ReleaseId release;
  private final Optional<String> key;

  Consume(Principal.Agent by, ReleaseId release, Optional<String> key) {
    this.by = by;
    this.release = release;
    this.key = key;
  }

  Principal.Agent by() {
    return by;
  }

  ReleaseId release() {
    return release;
  }

  /** The Idempotency-Key it came with. */
  Optional<String> key() {
    return key;
  }
}
