package dev.lastword.evidence.statistics;

import java.util.List;

/**
 * Actions in parts, of each of which a fixed number was drawn for review (Neyman 1934). What is
 * said of one part is weighted with its size; the parts are never thrown into one heap.
 */
public record Strata(List<Stratum> parts) {

  public Strata {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("no parts");
    }
  }

  /**
   * One part.
   *
   * @param actions all actions of it, at least as many as were reviewed
   * @param drawn the reviewed ones, at least one: a part without any has no rate
   */
  public record Stratum(long actions, Tally drawn) {
    public Stratum {
      if (drawn.reviewed() < 1 || drawn.reviewed() > actions) {
        throw new IllegalArgumentException(drawn.reviewed() + " reviewed of " + actions);
      }
    }

    private double wrong() {
      return drawn.rate() * actions;
    }

    private double variance() {
      if (drawn.reviewed() == actions) {
        return 0;
      }
      return drawn.reviewed() == 1
          ? Double.POSITIVE_INFINITY
          : (1 - (double) drawn.reviewed() / actions)
              * (drawn.rate() * (1 - drawn.rate()))
              / (drawn.reviewed() - 1);
    }
  }

  public long actions() {
    return parts.stream().mapToLong(Stratum::actions).sum();
  }

  /** About how many of all actions were wrong: Horvitz and Thompson 1952. */
  public double wrong() {
    return parts.stream().mapToDouble(Stratum::wrong).sum();
  }

  /** The share of all actions that was wrong, in [0, 1]. */
  public double rate() {
    return wrong() / actions();
  }

  /**
   * The standard error of {@link #rate}; infinite when a part has one review of several actions.
   */
  public double standardError() {
    double variance = 0;
    for (Stratum part : parts) {
      double share = (double) part.actions() / actions();
      variance += share * share * part.variance();
    }
    return Math.sqrt(variance);
  }

  /**
   * An upper bound of the rate: the {@link Tally#upper bounds} of the parts, each at an equal share
   * of the risk. For one look.
   *
   * @param risk the chance that the true rate is above, in (0, 1)
   */
  public double upper(double risk) {
    double sum = 0;
    for (Stratum part : parts) {
      sum += part.drawn().upper(risk / parts.size()) * part.actions();
    }
    return sum / actions();
  }
}
