package dev.lastword.evidence.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The share that was right as a function of confidence that never falls: pool adjacent violators,
 * equal confidences pooled first (Zadrozny and Elkan 2002). Nobody has to choose bins.
 *
 * @param blocks by rising confidence, at least one
 */
public record Isotonic(List<Block> blocks) {

  public Isotonic {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("no actions");
    }
  }

  /**
   * Neighbours with the same fitted share.
   *
   * @param from the lowest confidence
   * @param to the highest confidence
   * @param reviewed number of actions
   * @param weight of all of them
   * @param right the share that was right, weighted; in [0, 1]
   */
  public record Block(double from, double to, int reviewed, double weight, double right) {

    private static Block of(Judged one) {
      return new Block(one.confidence(), one.confidence(), 1, one.weight(), one.score());
    }

    private Block with(Block next) {
      double sum = weight + next.weight;
      double mean = right + (next.right - right) * (next.weight / sum);
      return new Block(from, next.to, reviewed + next.reviewed, sum, mean);
    }
  }

  /** The fit to at least one action. */
  public static Isotonic of(List<Judged> actions) {
    List<Judged> sorted = new ArrayList<>(actions);
    sorted.sort(Comparator.comparingDouble(Judged::confidence));
    List<Block> ties = new ArrayList<>();
    for (Judged one : sorted) {
      Block next = Block.of(one);
      if (!ties.isEmpty() && ties.getLast().to() == next.from()) {
        next = ties.removeLast().with(next);
      }
      ties.add(next);
    }
    return new Isotonic(pooled(ties));
  }

  private static List<Block> pooled(List<Block> ties) {
    List<Block> pooled = new ArrayList<>();
    for (Block tie : ties) {
      Block next = tie;
      while (!pooled.isEmpty() && pooled.getLast().right() >= next.right()) {
        next = pooled.removeLast().with(next);
      }
      pooled.add(next);
    }
    return pooled;
  }

  /** The fitted share: that of the block, or of the one below a gap; of the first one below all. */
  public double at(double confidence) {
    double share = blocks.getFirst().right();
    for (Block block : blocks) {
      if (block.from() <= confidence) {
        share = block.right();
      }
    }
    return share;
  }
}
