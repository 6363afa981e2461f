package dev.lastword.evidence.peers;

import java.util.function.DoublePredicate;

/** Finds where something becomes true. */
final class Bisection {

  private Bisection() {}

  static double between(double low, double high, DoublePredicate isEnough) {
    double from = low;
    double to = high;
    while (to - from > 1e-13) {
      double middle = (from + to) / 2;
      if (isEnough.test(middle)) {
        to = middle;
      } else {
        from = middle;
      }
    }
    return to;
  }
}
