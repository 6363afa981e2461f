package dev.lastword.evidence.threshold;

import dev.lastword.evidence.label.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The confidences at which a threshold is tried, from high to low: fixed before anybody looks at a
 * judgement.
 *
 * @param starts where the way down may begin
 * @param steps where it may lead, starts included
 */
public record ConfidenceGrid(List<BigDecimal> starts, List<BigDecimal> steps) {

  /** Up to so many different confidences each is a point of its own. */
  private static final int FEW = 20;

  /**
   * Wide apart where the way begins, so that enough actions lie above the first point; half a
   * percent apart on the way down to 0.80 and one percent below, for steps of a fixed sequence cost
   * nothing.
   */
  public static final ConfidenceGrid STANDARD =
      new ConfidenceGrid(
          points(
              ".999 .99 .98 .97 .95 .925 .90 .875 .85 .80 .75 .70 .65 .60 .55 .50 .45 .40 .35 .30"),
          Stream.of(points(".999"), down(".99", ".80", ".005"), down(".79", ".30", ".01"))
              .flatMap(List::stream)
              .toList());

  public ConfidenceGrid {
    starts = List.copyOf(starts);
    steps = List.copyOf(steps);
  }

  /** The standard one, or each different confidence where an AI knows only a few. */
  public static ConfidenceGrid of(Collection<Observation> observations) {
    TreeSet<BigDecimal> different = new TreeSet<>(Collections.reverseOrder());
    for (Observation observation : observations) {
      observation.confidence().ifPresent(different::add);
      if (different.size() > FEW) {
        return STANDARD;
      }
    }
    List<BigDecimal> each = List.copyOf(different);
    return new ConfidenceGrid(each, each);
  }

  private static List<BigDecimal> points(String decimals) {
    return Stream.of(decimals.split(" "))
        .map(decimal -> new BigDecimal(decimal).stripTrailingZeros())
        .toList();
  }

  private static List<BigDecimal> down(String from, String to, String by) {
    BigDecimal step = new BigDecimal(by);
    BigDecimal last = new BigDecimal(to);
    List<BigDecimal> all = new ArrayList<>();
    for (BigDecimal at = new BigDecimal(from); at.compareTo(last) >= 0; at = at.subtract(step)) {
      all.add(at.stripTrailingZeros());
    }
    return all;
  }
}
