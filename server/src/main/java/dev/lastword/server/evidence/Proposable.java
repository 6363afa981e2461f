package dev.lastword.server.evidence;

import java.math.BigDecimal;

/** A change of the active policy that the evidence is enough to propose. */
public sealed interface Proposable {

  /** As a form names it. */
  String key();

  /**
   * A lower threshold of confidence.
   *
   * @param from in [0, 1], below that of the policy
   */
  record Threshold(BigDecimal from) implements Proposable {
    @Override
    public String key() {
      return "threshold";
    }
  }

  /**
   * Another limit in a rule that only compares a fact with one and is not hard.
   *
   * @param words the limit as people write it
   */
  record Moved(String rule, BigDecimal limit, String words) implements Proposable {
    @Override
    public String key() {
      return "limit " + rule;
    }
  }

  /** To do without a rule that is not hard. */
  record Without(String rule) implements Proposable {
    @Override
    public String key() {
      return "rule " + rule;
    }
  }
}
