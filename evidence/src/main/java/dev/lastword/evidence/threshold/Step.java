package dev.lastword.evidence.threshold;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.statistics.Bets;
import dev.lastword.evidence.statistics.Tally;
import java.math.BigDecimal;

/**
 * One point of a grid: what is known of the actions that would go ahead with it.
 *
 * @param at the confidence, or the limit of a rule
 * @param actions how many actions would go ahead
 * @param gated those that were judged; missing answers are in it as wrong when they are many
 * @param missing asked about, without an answer
 * @param blind too many of the actions had no chance of being judged
 * @param bound the largest error rate that agrees with it: at one look where all had the same
 *     chance of being judged, else at any look
 * @param anyLook the same at any look: below the limit exactly when the evidence is enough
 * @param boundIfMissingWrong the same with every missing answer counted as wrong
 * @param logEvidence natural logarithm of the evidence that the error rate is below the limit, at
 *     any look; 0 is none
 * @param passed whether that is enough
 */
public record Step(
    BigDecimal at,
    int actions,
    Tally gated,
    int missing,
    boolean blind,
    double bound,
    double anyLook,
    double boundIfMissingWrong,
    double logEvidence,
    boolean passed) {

  /** Whether so many answers are missing that each is in {@link #gated} as wrong. */
  public boolean countsMissingAsWrong() {
    return missing > 0 && bound == boundIfMissingWrong;
  }

  /**
   * Looks at one point.
   *
   * @param slice what would go ahead with it
   * @param aim with the risk of this question
   */
  public static Step of(BigDecimal at, SliceCount slice, Aim aim, Look look) {
    Tally gated = slice.gated();
    double logEvidence = Bets.logEvidence(slice.groups(), aim.errorLimit());
    boolean even = slice.isEvenlyReviewed();
    boolean shown =
        (look == Look.ONCE && even)
            ? gated.chanceAt(aim.errorLimit()) <= aim.risk()
            : logEvidence >= aim.logEvidenceNeeded();
    boolean passed = shown && !slice.isBlind();
    double anyLook = Bets.upper(slice.groups(), aim.risk());
    return new Step(
        at,
        slice.actions(),
        gated,
        slice.missing(),
        slice.isBlind(),
        even ? gated.upper(aim.risk()) : anyLook,
        anyLook,
        slice.worst().upper(aim.risk()),
        logEvidence,
        passed);
  }
}
