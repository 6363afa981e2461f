package dev.lastword.evidence.peers;

/** A risk shared out among planned looks. */
public final class AlphaSpending {

  private AlphaSpending() {}

  /** Of O'Brien and Fleming's type, cumulative: Lan and DeMets 1983. */
  public static double obrienFleming(double risk, double time) {
    return 2 * Normal.above(Normal.exceeded(risk / 2) / Math.sqrt(time));
  }

  /** Of Pocock's type, cumulative: Lan and DeMets 1983. */
  public static double pocock(double risk, double time) {
    return risk * Math.log1p((Math.E - 1) * time);
  }

  /** The same for each: Bonferroni. */
  public static double even(double risk, int looks) {
    return risk / looks;
  }

  /** For endlessly many looks. */
  public static double harmonic(double risk, int look) {
    return risk / (look * (look + 1.0));
  }
}
