package dev.lastword.evidence.reviewer;

import dev.lastword.evidence.label.Judgement;
import dev.lastword.evidence.label.Label;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What one reviewer said of one action.
 *
 * @param team the queue for which it was said
 * @param reviewer a name that means nothing outside
 * @param seconds from taking the review to the answer; empty when nobody knows
 * @param length characters that there were to read
 */
public record Answer(
    String team,
    String reviewer,
    String action,
    Label.Kind kind,
    Judgement judgement,
    OptionalDouble seconds,
    int length,
    Instant at) {

  boolean isWrong() {
    return judgement == Judgement.WRONG;
  }

  boolean isRightOrWrong() {
    return isWrong() || judgement == Judgement.RIGHT || judgement == Judgement.RIGHT_TO_ASK;
  }
}
