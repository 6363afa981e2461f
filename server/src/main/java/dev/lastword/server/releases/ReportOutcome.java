package dev.lastword.server.releases;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.State;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.util.Optional;
import java.util.UUID;

/** Somebody says what happened after a release was consumed. */
final class ReportOutcome extends Command<Answer<Action>> {

  private final Principal.Agent by;
  private final UUID action;
  private final State status;
  private final Optional<String> note;

  ReportOutcome(Principal.Agent by, UUID action, State status, Optional<String> note) {
    this.by = by;
    this.action = action;
    this.status = status;
    this.note = note;
  }

  Principal.Agent by() {
    return by;
  }

  UUID action() {
    return action;
  }

  State status() {
    return status;
  }

  Optional<String> note() {
    return note;
  }
}
