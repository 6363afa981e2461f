package dev.lastword.evidence.threshold;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.label.SliceCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lowest threshold of confidence that people's judgements justify, and the way to it.
 *
 * <p>A fixed sequence (Angelopoulos, Bates, Candès, Jordan and Lei 2021, "Learn then Test"): points
 * are tried from high to low and the first that does not pass ends the way, so that the chance of
 * releasing a slice above the limit is at most the risk, however many points there are. Where the
 * way starts is decided from the confidences alone, and so is that a point is passed over if nobody
 * was asked about an action between it and the one before: of such actions nothing is known.
 *
 * @param steps those that were tried, from high to low; the last may not have passed
 * @param sample how many judged actions the answer rests on
 * @param population how many actions there are, judged or not
 */
public record ThresholdSweep(
    Aim aim, Look look, List<Step> steps, Answer answer, int sample, int population) {

  /** The way starts where at least this share of the judged actions lies above. */
  public static final double START_SHARE = 0.25;

  /** What it came to. */
  public enum Answer {
    /** At the last step that passed. */
    PROVEN,
    /** No point of the grid holds enough judged actions to show anything. */
    TOO_FEW,
    /** The first slice may or may not keep the limit. */
    NOT_SHOWN,
    /** The first slice is above the limit, as surely as was asked. */
    OVER_THE_LIMIT
  }

  public ThresholdSweep {
    steps = List.copyOf(steps);
  }

  /**
   * Goes down the grid.
   *
   * @param observations in the order of time, of one AI and one meaning of confidence
   */
  public static ThresholdSweep of(List<Observation> observations, Aim aim, Look look) {
    return of(observations, aim, look, ConfidenceGrid.of(observations));
  }

  /** Goes down another grid, which must not have been chosen by what was judged. */
  public static ThresholdSweep of(
      List<Observation> observations, Aim aim, Look look, ConfidenceGrid grid) {
    List<Observation> sorted = fromTheMostConfident(observations);
    int sample = new Way(sorted).downTo(BigDecimal.ZERO).answered().reviewed();
    Optional<BigDecimal> start = start(grid, new Way(sorted), sample, aim);
    List<Step> steps =
        start.map(from -> steps(grid, from, new Way(sorted), aim, look)).orElse(List.of());
    Answer answer = steps.isEmpty() ? Answer.TOO_FEW : answer(steps.getFirst(), aim);
    return new ThresholdSweep(aim, look, steps, answer, sample, observations.size());
  }

  private static List<Observation> fromTheMostConfident(List<Observation> observations) {
    return observations.stream()
        .filter(observation -> observation.confidence().isPresent())
        .sorted(Comparator.comparing((Observation o) -> o.confidence().orElseThrow()).reversed())
        .toList();
  }

  private static Optional<BigDecimal> start(ConfidenceGrid grid, Way way, int sample, Aim aim) {
    int enough = Math.max(aim.fewestReviewed(), (int) Math.ceil(START_SHARE * sample));
    return grid.starts().stream()
        .filter(at -> way.downTo(at).gated().reviewed() >= enough)
        .findFirst();
  }

  private static List<Step> steps(
      ConfidenceGrid grid, BigDecimal start, Way way, Aim aim, Look look) {
    List<Step> steps = new ArrayList<>();
    int asked = 0;
    for (BigDecimal at : grid.steps()) {
      if (at.compareTo(start) <= 0) {
        SliceCount slice = way.downTo(at);
        if (slice.worst().reviewed() > asked) {
          asked = slice.worst().reviewed();
          steps.add(Step.of(at, slice, aim, look));
        }
      }
      if (!steps.isEmpty() && !steps.getLast().passed()) {
        return steps;
      }
    }
    return steps;
  }

  private static Answer answer(Step first, Aim aim) {
    if (first.passed()) {
      return Answer.PROVEN;
    }
    boolean over = first.gated().lower(aim.risk()) > aim.errorLimit();
    return over ? Answer.OVER_THE_LIMIT : Answer.NOT_SHOWN;
  }

  /** The lowest step that passed. */
  public Optional<Step> proven() {
    return steps.stream().filter(Step::passed).reduce((higher, lower) -> lower);
  }

  /** The largest error rate that agrees with a step, as often as the aim of the sweep bears. */
  public double worst(Step step) {
    return look == Look.ANY_TIME ? step.anyLook() : step.bound();
  }

  /** Share of all actions that the proven threshold lets through; 0 when there is none. */
  public double released() {
    return population == 0 ? 0 : proven().map(Step::actions).orElse(0) / (double) population;
  }

  /** The actions from the most confident on, counted as far as somebody has gone. */
  private static final class Way {
    private final List<Observation> sorted;
    private final SliceCount count = new SliceCount();
    private int next;

    Way(List<Observation> sorted) {
      this.sorted = sorted;
    }

    /** Goes on, and counts everything so far. */
    SliceCount downTo(BigDecimal atLeast) {
      while (next < sorted.size() && sorted.get(next).isAtLeast(atLeast)) {
        count.add(sorted.get(next++));
      }
      return count;
    }
  }
}
