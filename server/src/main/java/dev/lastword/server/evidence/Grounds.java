package dev.lastword.server.evidence;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.epoch.Epoch;
import dev.lastword.evidence.label.Observation;
import dev.lastword.server.policies.ActivePolicy;
import java.util.List;

/** What a question about one workflow has to be answered from. */
public sealed interface Grounds {

  /** The actions that count, in the order of time. */
  List<Observation> observations();

  /**
   * There is nothing to hold judgements against.
   *
   * @param why a sentence
   */
  record NoLimit(String why, List<Observation> observations) implements Grounds {
    public NoLimit {
      observations = List.copyOf(observations);
    }
  }

  /**
   * There are a limit and actions.
   *
   * @param active the policy that holds
   * @param whole what it aims for
   * @param shared what is left of it for each question asked, in this epoch
   * @param epoch the present one
   */
  record Measured(ActivePolicy active, Aim whole, Aim shared, Epoch epoch) implements Grounds {
    @Override
    public List<Observation> observations() {
      return epoch.observations();
    }
  }
}
