package dev.lastword.server.shadow;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.rule.TimeToDecision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is known of a candidate. */
sealed interface Figures {

  /** Evidence that is older says nothing of today. */
  Duration COUNTS_FOR = Duration.ofDays(90);

  /** Of the actions since it was registered. */
  Fates since();

  /** It was compared, and there is nothing to hold the judgements against. */
  record Unmeasured(Fates since, String why) implements Figures {}

  /**
   * It was compared, and the policy names a limit.
   *
   * @param inEpoch of all actions of the present epoch, also from before it was registered
   * @param explored the freed ones among these
   * @param proving the freed ones since it was registered
   * @param whole what the policy aims for
   * @param aim with the risk of this one question
   * @param days from the first action of the epoch to now, at least 1
   * @param hard ids of hard rules that it changes
   * @param readsAll whether people go on reading everything, so that nothing goes ahead alone
   * @param isStale whether the newest judged one of {@code proving} is too old
   */
  record Measured(
      Fates since,
      Fates inEpoch,
      SliceCount explored,
      SliceCount proving,
      Aim whole,
      Aim aim,
      double days,
      List<String> hard,
      boolean readsAll,
      boolean isStale)
      implements Figures {

    private static final double DAYS_OF_A_MONTH = 30;
    private static final double DAYS_OF_A_WEEK = 7;

    public Measured {
      hard = List.copyOf(hard);
    }

    /** Exploring: the largest share of wrong ones that agrees with what was seen, at one look. */
    double wrongAtMost() {
      return explored.gated().upper(aim.risk());
    }

    /** Reviews that it would save in a month; those that it would add are taken off. */
    double savedPerMonth() {
      return perMonth(inEpoch.of(Fate.FREED) - inEpoch.of(Fate.CAUGHT));
    }

    /** Wrong actions in a month that would go ahead because of it, at the rate seen. */
    double wrongPerMonth() {
      return perMonth(explored.actions()) * explored.gated().rate();
    }

    /** The same at the worst rate that agrees with what was seen, at one look. */
    double wrongPerMonthAtMost() {
      return perMonth(explored.actions()) * wrongAtMost();
    }

    private double perMonth(int actions) {
      return readsAll ? 0 : actions * DAYS_OF_A_MONTH / days;
    }

    /** Natural logarithm of the evidence since it was registered, at any look. */
    double logEvidence() {
      return proving.gated().logEvidence(aim.errorLimit());
    }

    boolean isEnough() {
      return logEvidence() >= aim.logEvidenceNeeded();
    }

    /** When it will be enough, at the pace of the epoch. */
    TimeToDecision time() {
      double perWeek = explored.answered().reviewed() * DAYS_OF_A_WEEK / days;
      return TimeToDecision.of(proving.gated(), aim, perWeek);
    }

    /** Why it is not shown that the limit is kept; empty when it is. */
    Optional<NotShown> notShown() {
      if (!hard.isEmpty()) {
        return Optional.of(new NotShown.TouchesHard(hard));
      }
      int admitted = Math.max(inEpoch.of(Fate.ADMITTED), since.of(Fate.ADMITTED));
      if (admitted > 0) {
        return Optional.of(new NotShown.Admits(admitted));
      }
      if (since.isBlind()) {
        return Optional.of(new NotShown.Blind(since.apart(), since.actions()));
      }
      if (!isEnough()) {
        return Optional.of(new NotShown.NotEnough(time()));
      }
      return isStale ? Optional.of(new NotShown.Stale()) : Optional.empty();
    }
  }

  /** Whether it is shown, by evidence since it was registered, that the limit is kept. */
  default boolean isShown() {
    return switch (this) {
      case Unmeasured none -> false;
      case Measured measured -> measured.notShown().isEmpty();
    };
  }

  /** What is shown, or why nothing is, in a sentence. */
  default String words() {
    return switch (this) {
      case Unmeasured none -> none.why();
      case Measured measured ->
          measured
              .notShown()
              .map(NotShown::words)
              .orElse("Shown: what it would let go ahead keeps the limit, however often you look.");
    };
  }
}
