package dev.lastword.server.policies;

import dev.lastword.policy.Policy;
import dev.lastword.server.store.Batch;
import java.sql.SQLException;
import java.util.Set;

/** Records, for actions before its activation, what a policy will ask about them. */
@FunctionalInterface
public interface HistoryOfEarlierActions {

  /** Records these slots for every earlier action of the policy's workflow. */
  void record(Batch batch, Policy policy, Set<String> slots) throws SQLException;
}
