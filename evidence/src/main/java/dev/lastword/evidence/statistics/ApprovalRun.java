package dev.lastword.evidence.statistics;

/**
 * So many approvals in a row by one reviewer: is anybody looking?
 *
 * @param length at least 0
 */
public record ApprovalRun(int length) {

  /**
   * The chance of so many by a reviewer who looks: (1 - rate caught)<sup>length</sup>.
   *
   * @param rate the error rate of the AI, in [0, 1]
   * @param caught the share of the wrong ones that the reviewer catches, in [0, 1]
   */
  public double chance(double rate, double caught) {
    return Math.pow(1 - rate * caught, length);
  }
}
