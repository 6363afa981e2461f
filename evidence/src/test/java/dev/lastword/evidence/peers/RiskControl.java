package dev.lastword.evidence.peers;

/** Conformal risk control: Angelopoulos and others 2024. */
public final class RiskControl {

  private RiskControl() {}

  /** What has to be at most the limit. */
  public static double rate(int harm, int all) {
    return (harm + 1.0) / (all + 1.0);
  }
}
