package dev.lastword.evidence.statistics;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;

/** Two groups of reviewed actions, and whether their error rates differ: Fisher's exact test. */
public record Change(Tally before, Tally after) {

  /** The chance of a table as unlikely as this or more, if the rates are equal; in [0, 1]. */
  public double chanceOfDifference() {
    return chance(AlternativeHypothesis.TWO_SIDED);
  }

  /** The chance of so many more wrong ones after than before, if the rates are equal. */
  public double chanceOfIncrease() {
    return chance(AlternativeHypothesis.LESS_THAN);
  }

  private double chance(AlternativeHypothesis alternative) {
    Tally both = before.plus(after);
    boolean nothingToCompare =
        before.reviewed() == 0 || after.reviewed() == 0 || both.wrong() == 0 || both.right() == 0;
    if (nothingToCompare) {
      return 1;
    }
    int[][] table = {{before.wrong(), before.right()}, {after.wrong(), after.right()}};
    return FisherExactTest.withDefaults().with(alternative).test(table).getPValue();
  }
}
