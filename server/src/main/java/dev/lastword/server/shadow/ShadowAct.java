package dev.lastword.server.shadow;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;

/** An act about a candidate; the answer is the candidate as it then stands. */
final class ShadowAct extends Command<Answer<Shadow>> {

  /** What is to be done. */
  sealed interface What {
    String workflow();

    /** Of the candidate, 64 hex digits. */
    String digest();
  }

  /** Watch a stored version of this workflow. */
  record Register(String workflow, String digest) implements What {}

  /** Watch it no longer. */
  record Withdraw(String workflow, String digest) implements What {}

  private final Principal by;
  private final What what;

  ShadowAct(Principal by, What what) {
    this.by = by;
    this.what = what;
  }

  Principal by() {
    return by;
  }

  What what() {
    return what;
  }
}
