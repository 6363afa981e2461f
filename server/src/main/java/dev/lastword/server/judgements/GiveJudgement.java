package dev.lastword.server.judgements;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.util.Optional;
import java.util.UUID;

/** A person says of an action that went ahead whether it was right. */
final class GiveJudgement extends Command<Answer<Judged>> {

  private final Principal.Person by;
  private final UUID action;
  private final Judgement judgement;
  private final Optional<String> comment;

  GiveJudgement(Principal.Person by, UUID action, Judgement judgement, Optional<String> comment) {
    this.by = by;
    this.action = action;
    this.judgement = judgement;
    this.comment = comment;
  }

  Principal.Person by() {
    return by;
  }

  UUID action() {
    return action;
  }

  Judgement judgement() {
    return judgement;
  }

  Optional<String> comment() {
    return comment;
  }
}
