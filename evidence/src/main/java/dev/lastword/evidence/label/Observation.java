package dev.lastword.evidence.label;

import static dev.lastword.evidence.label.Judgement.RIGHT;
import static dev.lastword.evidence.label.Judgement.RIGHT_TO_ASK;
import static dev.lastword.evidence.label.Judgement.WRONG;

import dev.lastword.evidence.statistics.Judged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One action as evidence sees it: what was known before anybody was asked, and what was said of it.
 *
 * @param action names it
 * @param model the AI that it came from; empty when unsaid
 * @param policy the digest of the policy it was decided under; empty when there was none
 * @param confidence in [0, 1]; of the first revision
 * @param reasons ids of everything that held it; empty for an action that went ahead
 * @param probability the chance it had of being reviewed, in (0, 1]; empty when it had none, or
 *     when nobody knows
 * @param cluster what it counts together with, such as its vendor; empty when it stands alone
 */
public record Observation(
    String action,
    Instant at,
    String model,
    String policy,
    Optional<BigDecimal> confidence,
    Set<String> reasons,
    OptionalDouble probability,
    String cluster,
    List<Label> labels) {

  public Observation {
    reasons = Set.copyOf(reasons);
    labels = List.copyOf(labels);
    if (probability.isPresent()
        && !(probability.getAsDouble() > 0 && probability.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("a probability of " + probability.getAsDouble());
    }
    if (confidence.isPresent()
        && (confidence.get().signum() < 0 || confidence.get().compareTo(BigDecimal.ONE) > 0)) {
      throw new IllegalArgumentException("a confidence of " + confidence.get());
    }
  }

  /** At least so confident. Without a confidence: no. */
  public boolean isAtLeast(BigDecimal threshold) {
    return confidence.isPresent() && confidence.get().compareTo(threshold) >= 0;
  }

  /** As statistics take it; empty when nobody judged it, or it has no confidence. */
  public Optional<Judged> judged() {
    Finding finding = finding();
    boolean right = finding instanceof Finding.Right;
    boolean known = right || finding instanceof Finding.Wrong;
    return known && confidence.isPresent()
        ? Optional.of(
            new Judged(confidence.get().doubleValue(), right, 1 / probability.orElseThrow()))
        : Optional.empty();
  }

  /**
   * What the labels come to: any "wrong" wins; what turned out later overrides, the last word if
   * there are several; what was answered carelessly is left out.
   */
  public Finding finding() {
    if (labels.isEmpty()) {
      return new Finding.Unlabelled();
    }
    List<Label> real = labels.stream().filter(l -> l.kind() != Label.Kind.SEEDED).toList();
    if (real.isEmpty()) {
      return new Finding.LeftOut(Finding.Why.SEEDED);
    }
    if (probability.isEmpty()) {
      return new Finding.LeftOut(Finding.Why.NO_PROBABILITY);
    }
    List<Label> careful = real.stream().filter(l -> l.care() == Label.Care.CAREFUL).toList();
    if (careful.isEmpty()) {
      return new Finding.LeftOut(why(real.getLast().care()));
    }
    Optional<Finding> truth =
        careful.stream()
            .filter(label -> label.kind() == Label.Kind.LATER_TRUTH)
            .reduce((first, second) -> second)
            .map(label -> said(List.of(label)));
    return truth.filter(f -> !(f instanceof Finding.Missing)).orElseGet(() -> said(careful));
  }

  private static Finding.Why why(Label.Care care) {
    return switch (care) {
      case CAREFUL -> throw new IllegalArgumentException("a careful answer is not left out");
      case IN_BULK -> Finding.Why.IN_BULK;
      case HASTY -> Finding.Why.HASTY;
      case UNASKED -> Finding.Why.UNASKED;
      case NOT_EXECUTED -> Finding.Why.NOT_EXECUTED;
    };
  }

  private static Finding said(List<Label> labels) {
    Set<Judgement> said = Set.copyOf(labels.stream().map(Label::judgement).distinct().toList());
    if (said.contains(WRONG)) {
      return new Finding.Wrong();
    }
    return said.contains(RIGHT) || said.contains(RIGHT_TO_ASK)
        ? new Finding.Right()
        : new Finding.Missing();
  }
}
