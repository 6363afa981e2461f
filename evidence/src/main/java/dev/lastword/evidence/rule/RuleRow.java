package dev.lastword.evidence.rule;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.statistics.Tally;

/**
 * What people found where one rule fired, and what would follow if it were not there.
 *
 * @param rule its id
 * @param hard evidence never proposes to loosen it
 * @param fires how many actions it fired for
 * @param judged those of them that were judged
 * @param rightToAsk right ones of which somebody said that asking was right
 * @param alone those that nothing else held: what would go ahead without the rule
 * @param perMonth how many of these there are in thirty days
 */
public record RuleRow(
    String rule,
    boolean hard,
    int fires,
    Tally judged,
    int rightToAsk,
    SliceCount alone,
    double perMonth,
    Aim aim,
    TimeToDecision time) {

  /** The largest error rate that agrees with what was seen, at one look. */
  public double bound() {
    return alone.gated().upper(aim.risk());
  }

  /** Natural logarithm of the evidence, at any look, that without it the limit is kept. */
  public double logEvidence() {
    return alone.gated().logEvidence(aim.errorLimit());
  }

  /** Whether the evidence is enough to propose to do without. */
  public boolean isShown() {
    return !hard && !alone.isBlind() && logEvidence() >= aim.logEvidenceNeeded();
  }

  /**
   * Reviews that would be saved in a month.
   *
   * @param spotCheck the share of them that would still be reviewed, in [0, 1]
   */
  public double reviewsSaved(double spotCheck) {
    return perMonth * (1 - spotCheck);
  }

  /** Wrong actions that would go ahead in a month, at the rate seen. */
  public double expectedWrong() {
    return perMonth * alone.gated().rate();
  }

  /**
   * Wrong actions that would go ahead in a month at the worst rate that agrees with what was seen.
   */
  public double worstWrong() {
    return perMonth * bound();
  }

  /** Share of the wrong ones among those it fired for. */
  public double wrongShare() {
    return judged.rate();
  }

  /** Share of the actions for which it was the only reason. */
  public double aloneShare() {
    return fires == 0 ? 0 : (double) alone.actions() / fires;
  }
}
