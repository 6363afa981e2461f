package dev.lastword.evidence.report;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.offline.EpochSweep;
import dev.lastword.evidence.statistics.CatchRate;
import dev.lastword.evidence.threshold.CostCurve;
import dev.lastword.evidence.threshold.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one sweep has to tell to whoever decides on it.
 *
 * @param subject what it is about, such as the title of a workflow
 * @param current the epoch that holds, and its sweep
 * @param hasTimes whether the actions have times, so that months can be spoken of
 * @param voided sentences about what was shown before and does not hold any more
 * @param wanted the limit and the assurance that were asked for
 * @param noticed known mistakes that those who judged noticed; empty when nobody tried
 * @param right how a decision was found to be right, behind "right means that"
 * @param leftOut lines that were not used, in words
 * @param costs what mistakes and reviews cost; empty when nobody said
 * @param change of the policy that was named; empty when none was
 */
public record SweepReport(
    String subject,
    EpochSweep current,
    boolean hasTimes,
    List<String> voided,
    Aim wanted,
    Optional<CatchRate> noticed,
    List<String> right,
    List<String> leftOut,
    Optional<Costing> costs,
    Optional<Change> change) {

  public SweepReport {
    voided = List.copyOf(voided);
    right = List.copyOf(right);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * What mistakes and reviews cost.
   *
   * @param words a sentence about where it is cheapest
   */
  public record Costing(CostCurve curve, String words) {}

  /**
   * What a policy would say instead of what it says now, and who answers for that.
   *
   * @param now the threshold of the policy; empty when it does not look at the confidence
   * @param proposed the stricter of what is justified and what is cheapest; empty when there is
   *     none
   * @param owner the queue that answers for a wrong action
   * @param queues those that sign
   */
  public record Change(
      Optional<BigDecimal> now, Optional<BigDecimal> proposed, String owner, List<String> queues) {
    public Change {
      queues = List.copyOf(queues);
    }
  }

  /** The step that the report speaks of: the proposed one if it was tried, else the proven one. */
  Optional<Step> chosen() {
    Optional<Step> proposed =
        change
            .flatMap(Change::proposed)
            .flatMap(threshold ->
                current.sweep().steps().stream()
                    .filter(step -> step.passed() && step.at().compareTo(threshold) == 0)
                    .findFirst());
    return proposed.or(() -> current.sweep().proven());
  }

  /** The step that figures are given of: the chosen one, else the first that was tried. */
  Optional<Step> told() {
    return chosen().or(() -> current.sweep().steps().stream().findFirst());
  }

  /** The page, whole: UTF-8, no script, nothing from outside. */
  public String html() {
    Measured measured = new Measured(this);
    return Page.of(
        new Told(this, measured), new Grounds(this, measured), new Pictures(this, measured));
  }
}
