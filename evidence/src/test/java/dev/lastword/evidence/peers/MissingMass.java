package dev.lastword.evidence.peers;

/** How much was never seen, by what was seen once. */
public record MissingMass(int once, int arrivals) {

  /** Good 1953. */
  public double estimate() {
    return (double) once / arrivals;
  }

  /** McAllester and Schapire 2000. */
  public double upper(double risk) {
    double factor = 2 * Math.sqrt(2) + Math.sqrt(3);
    return estimate() + factor * Math.sqrt(Math.log(3 / risk) / arrivals);
  }
}
