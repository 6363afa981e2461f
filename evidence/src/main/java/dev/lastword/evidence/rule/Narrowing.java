package dev.lastword.evidence.rule;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the limit of one rule may be moved, as far as people's judgements justify, and the way to
 * it.
 *
 * <p>A fixed sequence like {@link ThresholdSweep}: limits are tried from the nearest to the
 * farthest, each with everything between today's limit and itself, and the first that does not pass
 * ends the way. Where it starts, and that a limit is passed over when nobody was asked about an
 * action between it and the one before, is decided without looking at what was said.
 *
 * @param today the limit in force
 * @param steps those that were tried, nearest first; the last may not have passed
 */
public record Narrowing(Limit today, List<Step> steps) {

  /**
   * An action that only this rule held.
   *
   * @param value of the fact that the rule compares
   */
  public record Held(Observation action, BigDecimal value) {}

  public Narrowing {
    steps = List.copyOf(steps);
  }

  /**
   * Moves the limit of a rule that is not hard, step by step.
   *
   * @param held the actions of one epoch that nothing else held, in the order of time
   * @param aim with the risk of this question
   */
  public static Narrowing of(Limit today, List<Held> held, Aim aim, Look look) {
    List<Held> fired = held.stream().filter(one -> today.holds(one.value())).toList();
    int sample = SliceCount.of(fired.stream().map(Held::action).toList()).answered().reviewed();
    int enough =
        Math.max(aim.fewestReviewed(), (int) Math.ceil(ThresholdSweep.START_SHARE * sample));
    List<Step> steps = new ArrayList<>();
    int asked = 0;
    for (Limit to : today.narrower()) {
      SliceCount freed = freed(fired, to);
      int judged = freed.worst().reviewed();
      if (judged > asked && (!steps.isEmpty() || judged >= enough)) {
        asked = judged;
        steps.add(Step.of(to.value(), freed, aim, look));
      }
      if (!steps.isEmpty() && !steps.getLast().passed()) {
        break;
      }
    }
    return new Narrowing(today, steps);
  }

  private static SliceCount freed(List<Held> fired, Limit to) {
    return SliceCount.of(
        fired.stream().filter(one -> !to.holds(one.value())).map(Held::action).toList());
  }

  /** The farthest limit that is shown; empty when none is. */
  public Optional<Step> proven() {
    return steps.stream().filter(Step::passed).reduce((nearer, farther) -> farther);
  }
}
