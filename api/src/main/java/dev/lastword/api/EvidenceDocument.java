package dev.lastword.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people's judgements show about one workflow. Numbers of actions only.
 *
 * @param standing {@code proven} or {@code unproven}: whether the limit is shown to be kept
 * @param why it is, or is not, in a sentence
 * @param policy digest of the active policy; null while there is none
 * @param aim what the policy aims for; null when it names no limit
 * @param epoch since when the judgements count; null when nothing was asked yet, or without a limit
 * @param counted the actions of the epoch; without a limit all of them
 * @param rules in the order of the policy; null without an epoch
 * @param threshold what is known where no rule fired; null without an epoch
 * @param calibration null while fewer than 30 actions of the epoch were judged
 */
public record EvidenceDocument(
    String workflow,
    String standing,
    String why,
    @Nullable String policy,
    @Nullable Aim aim,
    @Nullable Epoch epoch,
    Counted counted,
    @Nullable List<RuleEvidence> rules,
    @Nullable ThresholdEvidence threshold,
    @Nullable CalibrationEvidence calibration) {

  /**
   * What the AI says of itself beside what people found, over the actions that were judged.
   *
   * @param confidence the mean of what it says, in [0, 1]
   * @param right the share that was right, in [0, 1]
   * @param blocks by rising confidence; the share that was right never falls
   */
  public record CalibrationEvidence(
      int judged, double confidence, double right, List<CalibrationBlock> blocks) {}

  /** Confidences with the same share of right actions. */
  public record CalibrationBlock(double from, double to, int judged, double right) {}

  /**
   * What is aimed for.
   *
   * @param errorLimit share of wrong actions
   * @param assurance how sure the team wants to be
   * @param evidenceNeeded natural logarithm of the evidence that is enough for one question
   */
  public record Aim(double errorLimit, double assurance, @Nullable Double evidenceNeeded) {}

  /**
   * A stretch of time in which the AI meant the same by its confidence.
   *
   * @param number from 1
   * @param cause why it began
   * @param model the AI; empty when agents do not say
   */
  public record Epoch(int number, Instant since, String cause, String model) {}

  /**
   * Actions, counted.
   *
   * @param judged right or wrong
   * @param missing somebody was asked and there is no answer
   * @param neverReviewed went ahead without a known chance of being reviewed
   */
  public record Counted(
      int actions, int judged, int wrong, int missing, int neverReviewed, List<LeftOut> leftOut) {}

  /** Judgements that are not counted. */
  public record LeftOut(String why, int actions) {}

  /**
   * One rule.
   *
   * @param hard evidence never proposes to loosen it
   * @param fired how many actions it fired for
   * @param alone those that nothing else held
   * @param wrongAtMost largest share of wrong ones among these that agrees with what was seen, at
   *     one look
   * @param evidence natural logarithm of the evidence that the limit is kept without it, at any
   *     look
   * @param shown whether that is enough
   * @param expected when it will be, in words
   * @param limit how far its limit could be moved; null for rules that have more than a limit, or
   *     with too few judgements to show anything
   */
  public record RuleEvidence(
      String rule,
      boolean hard,
      int fired,
      Counted alone,
      double wrongAtMost,
      double evidence,
      boolean shown,
      String expected,
      @Nullable LimitEvidence limit) {}

  /**
   * The way to the farthest limit of a rule that is shown, from the nearest on.
   *
   * @param fact what the rule compares
   * @param today the limit in force, in the unit of the fact
   * @param shownTo null when none is shown
   */
  public record LimitEvidence(
      String fact, BigDecimal today, @Nullable BigDecimal shownTo, List<ThresholdStep> steps) {}

  /**
   * The way down to the lowest threshold that is shown.
   *
   * @param shownFrom null when none is
   * @param cheapest the threshold at which mistakes and reviews together cost least; null when the
   *     policy's stakes do not say what they cost, or when it is cheapest to review everything
   */
  public record ThresholdEvidence(
      Counted counted,
      @Nullable BigDecimal shownFrom,
      @Nullable BigDecimal cheapest,
      List<ThresholdStep> steps) {}

  /**
   * The actions that would go ahead.
   *
   * @param from a confidence, or a limit
   */
  public record ThresholdStep(
      BigDecimal from,
      int actions,
      int judged,
      int wrong,
      double wrongAtMost,
      double evidence,
      boolean shown) {}
}
