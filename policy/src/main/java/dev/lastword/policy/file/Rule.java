package dev.lastword.policy.file;

/** One condition of a policy with what follows from it. */
public sealed interface Rule {

  /** Most people a rule may ask for. */
  int MOST_APPROVALS = 10;

  RuleId id();

  /** The condition as written. */
  String when();

  /** The author's words for the people who are asked, or empty. */
  String because();

  /** Who answers: {@code to}, or the owner when the rule names nobody. */
  QueueName queue();

  /** Part of what makes an action routine: when it is not TRUE, a person decides. */
  record RoutineLine(RuleId id, String when, String because, QueueName queue) implements Rule {}

  /**
   * Escalates when it is TRUE, and when it cannot be decided.
   *
   * @param urgent people are told at once
   * @param approvals how many people have to agree, 1 to {@value #MOST_APPROVALS}
   * @param hard evidence never proposes to loosen it
   */
  record Tripwire(
      RuleId id,
      String when,
      String because,
      QueueName queue,
      Effect effect,
      boolean urgent,
      Due due,
      int approvals,
      boolean hard)
      implements Rule {
    public Tripwire {
      if (approvals < 1 || approvals > MOST_APPROVALS) {
        throw new IllegalArgumentException("approvals " + approvals);
      }
    }
  }
}
