package dev.lastword.server.autonomy;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.util.UUID;

/** An act about autonomy. One step carries out all kinds. */
final class AutonomyAct extends Command<Answer<AutonomyAct.Done>> {

  /** What is to be done, and why. */
  sealed interface What {}

  record Pause(String workflow, String reason) implements What {}

  record Resume(String workflow, String reason) implements What {}

  record StopIt(Scope scope, String reason) implements What {}

  record Lift(UUID stop, String reason) implements What {}

  /** What it came to. */
  sealed interface Done {}

  /** The workflow is paused, by this act or an earlier one. */
  record Paused(String workflow) implements Done {}

  /** The workflow is not paused, by this act or anyway. */
  record Resumed(String workflow) implements Done {}

  /**
   * A stop as it now is.
   *
   * @param begun whether it began just now
   */
  record Stopped(Stop stop, boolean begun) implements Done {}

  private final Principal by;
  private final What what;

  AutonomyAct(Principal by, What what) {
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
