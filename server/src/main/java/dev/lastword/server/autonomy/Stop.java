package dev.lastword.server.autonomy;

import java.util.List;
import java.util.UUID;

/**
 * A stop: nothing that it covers is released or consumed.
 *
 * @param act with which it began
 * @param lifts of those who have lifted it so far; it ends when all who have to have
 */
record Stop(AutonomyRow act, List<AutonomyRow> lifts, boolean inForce) {

  Stop {
    lifts = List.copyOf(lifts);
  }

  UUID id() {
    return act.id();
  }
}
