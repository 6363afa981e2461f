package dev.lastword.evidence.rule;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.statistics.SampleSizes;
import dev.lastword.evidence.statistics.Tally;
import java.util.OptionalLong;

/** When there will be enough evidence, if things go on as they do. */
public sealed interface TimeToDecision {

  /** There is enough. */
  record Now() implements TimeToDecision {}

  /**
   * Some weeks from now.
   *
   * @param reviews how many more have to be judged
   * @param weeks at this volume, at least 1
   */
  record InWeeks(long reviews, int weeks) implements TimeToDecision {}

  /** More than a year away. */
  record NotWithinAYear(long reviews) implements TimeToDecision {}

  /** With as many wrong ones as now the limit is never shown to be kept. */
  record Never() implements TimeToDecision {}

  /** Nobody is asked about such actions, so nothing will ever be known. */
  record NobodyAsked() implements TimeToDecision {}

  int WEEKS_OF_A_YEAR = 52;

  /**
   * Counts how many more judgements it takes if the share of wrong ones stays what it is.
   *
   * @param perWeek judgements a week
   */
  static TimeToDecision of(Tally tally, Aim aim, double perWeek) {
    if (tally.logEvidence(aim.errorLimit()) >= aim.logEvidenceNeeded()) {
      return new Now();
    }
    OptionalLong until =
        SampleSizes.reviewsUntilEvidence(aim.errorLimit(), aim.risk(), tally.rate());
    return until.isEmpty()
        ? new Never()
        : after(Math.max(1, until.getAsLong() - tally.reviewed()), perWeek);
  }

  private static TimeToDecision after(long reviews, double perWeek) {
    if (perWeek <= 0) {
      return new NobodyAsked();
    }
    double weeks = Math.ceil(reviews / perWeek);
    return weeks > WEEKS_OF_A_YEAR
        ? new NotWithinAYear(reviews)
        : new InWeeks(reviews, Math.max(1, (int) weeks));
  }

  /** In words: "Enough in about 9 weeks". */
  default String words() {
    return switch (this) {
      case Now now -> "Enough now";
      case InWeeks in ->
          in.weeks() == 1
              ? "Enough in about a week"
              : "Enough in about %d weeks".formatted(in.weeks());
      case NotWithinAYear no -> "Not enough within a year: widen the slice, or check afterwards";
      case Never never -> "Never enough while so many are wrong";
      case NobodyAsked nobody -> "Never enough: nobody is asked about them";
    };
  }
}
