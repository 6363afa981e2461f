package dev.lastword.policy.file;

import dev.lastword.policy.fact.MoneyText;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a wrong decision costs and how often the team accepts one. Nothing here changes a verdict.
 */
public final class Stakes {

  /** Nothing is said. */
  static final Stakes UNSAID = new Stakes(null, null, null, null, null, null);

  private final MoneyText.@Nullable Amount wrongAction;
  private final MoneyText.@Nullable Amount review;
  private final @Nullable Boolean reversible;
  private final @Nullable BigDecimal errorLimit;
  private final @Nullable BigDecimal assurance;
  private final @Nullable String cluster;

  Stakes(
      MoneyText.@Nullable Amount wrongAction,
      MoneyText.@Nullable Amount review,
      @Nullable Boolean reversible,
      @Nullable BigDecimal errorLimit,
      @Nullable BigDecimal assurance,
      @Nullable String cluster) {
    this.wrongAction = wrongAction;
    this.review = review;
    this.reversible = reversible;
    this.errorLimit = errorLimit;
    this.assurance = assurance;
    this.cluster = cluster;
  }

  /** What one wrong autonomous action costs. */
  public Optional<MoneyText.Amount> wrongAction() {
    return Optional.ofNullable(wrongAction);
  }

  /** What one review costs. */
  public Optional<MoneyText.Amount> review() {
    return Optional.ofNullable(review);
  }

  /** Whether an action can be undone. */
  public Optional<Boolean> reversible() {
    return Optional.ofNullable(reversible);
  }

  /** The share of wrong autonomous actions aimed for, from 0 to 1. */
  public Optional<BigDecimal> errorLimit() {
    return Optional.ofNullable(errorLimit);
  }

  /** How certain the team wants to be of that, from 0 to 1. */
  public Optional<BigDecimal> assurance() {
    return Optional.ofNullable(assurance);
  }

  /** The fact by which actions go wrong together: those that have it in common count once. */
  public Optional<String> cluster() {
    return Optional.ofNullable(cluster);
  }
}
