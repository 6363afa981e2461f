package dev.lastword.bench.year;

import dev.lastword.evidence.statistics.Bets;
import dev.lastword.evidence.statistics.Tally;
import java.util.function.IntPredicate;

/** How many bands of a family pass from the next month on, decided at the end of each month. */
enum Rule {
  /** The lowest threshold at which the share of wrong ones was within the limit. */
  POINT_ESTIMATE {
    @Override
    int passing(Evidence evidence, int before, Promise promise) {
      return most(bands -> {
        Tally tally = evidence.tally(bands);
        return tally.reviewed() > 0 && tally.rate() <= promise.limit();
      });
    }
  },
  /** The lowest threshold whose bound, taken for the only one ever looked at, is within. */
  BOUND_EACH_MONTH {
    @Override
    int passing(Evidence evidence, int before, Promise promise) {
      return most(bands -> evidence.tally(bands).chanceAt(promise.limit()) <= promise.risk());
    }
  },
  /** After the first month, once: from the strictest threshold on while each passes exactly. */
  ONE_LOOK {
    @Override
    int passing(Evidence evidence, int before, Promise promise) {
      return evidence.months() > 1
          ? before
          : further(
              evidence,
              before,
              promise,
              bands -> evidence.tally(bands).chanceAt(promise.limit()) <= promise.riskOfFamily());
    }
  },
  /** Every month, further from where it stands, while the weighted evidence is enough. */
  EVIDENCE_EACH_MONTH {
    @Override
    int passing(Evidence evidence, int before, Promise promise) {
      return further(
          evidence,
          before,
          promise,
          bands -> isEnough(Bets.logEvidence(evidence.groups(bands), promise.limit()), promise));
    }
  },
  /** Every month, further from where it stands, while each band on its own has the evidence. */
  BANDS_EACH_MONTH {
    @Override
    int passing(Evidence evidence, int before, Promise promise) {
      int start = evidence.start(promise);
      return further(
          evidence,
          before,
          promise,
          bands -> {
            Tally alone = evidence.between(bands == start ? 0 : bands - 1, bands);
            return isEnough(alone.logEvidence(promise.limit()), promise);
          });
    }
  };

  /**
   * Decides.
   *
   * @param before how many bands pass now; they are the strictest ones
   */
  abstract int passing(Evidence evidence, int before, Promise promise);

  private static int most(IntPredicate isWithin) {
    int bands = Bands.PASSABLE;
    while (bands > 0 && !isWithin.test(bands)) {
      bands--;
    }
    return bands;
  }

  /** In the fixed order, stopping at the first that fails. */
  private static int further(
      Evidence evidence, int before, Promise promise, IntPredicate isProven) {
    int passing = before;
    int next = before == 0 ? evidence.start(promise) : before + 1;
    while (next <= Bands.PASSABLE && isProven.test(next)) {
      passing = next++;
    }
    return passing;
  }

  private static boolean isEnough(double logEvidence, Promise promise) {
    return logEvidence >= -Math.log(promise.riskOfFamily());
  }
}
