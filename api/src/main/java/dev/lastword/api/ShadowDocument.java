package dev.lastword.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate that is, or was, watched beside the active policy, without effect. Numbers of actions
 * only.
 *
 * @param digest of the version that is watched
 * @param state {@code watched}, {@code withdrawn}, {@code active} or {@code superseded}; the last
 *     two are ends that came by themselves
 * @param by who registered it; {@code operator} for the operator
 * @param shown whether evidence since it was registered shows that the limit is kept
 * @param why it is, or is not, in a sentence
 * @param since what would have become of the actions since it was registered; null once it ended
 * @param inEpoch the same of all actions of the present epoch; null without a limit
 * @param exploring what one look says of those it would let go ahead; null without a limit
 * @param evidence what holds at any look; null without a limit
 * @param failingTests names of the tests in its file that now disagree with it
 */
public record ShadowDocument(
    String workflow,
    String digest,
    String state,
    Instant registeredAt,
    String by,
    boolean shown,
    String why,
    @Nullable Fates since,
    @Nullable Fates inEpoch,
    @Nullable Exploring exploring,
    @Nullable Proving evidence,
    List<String> failingTests) {

  /**
   * What would have become of actions.
   *
   * @param freed held, and would have gone ahead
   * @param caught went ahead, and would not have
   * @param refused held, and would have been refused
   * @param admitted refused, and would not have been
   * @param unknown it turns on something that was not asked or sent then
   * @param doesNotFit their facts are not those that the candidate asks for
   */
  public record Fates(
      int actions,
      int same,
      int freed,
      int caught,
      int refused,
      int admitted,
      int unknown,
      int doesNotFit) {}

  /**
   * All that it would let go ahead, at one look.
   *
   * @param judged right or wrong
   * @param missing somebody was asked and there is no answer
   * @param wrongAtMost largest share of wrong ones that agrees with what was seen
   * @param savedPerMonth reviews that it would save; those that it would add are taken off
   * @param wrongPerMonth wrong actions to expect
   * @param wrongPerMonthAtMost the most that agree with what was seen
   */
  public record Exploring(
      int judged,
      int wrong,
      int missing,
      double wrongAtMost,
      double savedPerMonth,
      double wrongPerMonth,
      double wrongPerMonthAtMost) {}

  /**
   * What it would have let go ahead since it was registered, at any look.
   *
   * @param evidence natural logarithm of the evidence that the limit is kept
   * @param needed natural logarithm of what is enough
   * @param expected when it will be, in words
   */
  public record Proving(int judged, int wrong, double evidence, double needed, String expected) {}
}
