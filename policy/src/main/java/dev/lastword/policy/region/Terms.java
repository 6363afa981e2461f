package dev.lastword.policy.region;

import dev.lastword.policy.file.Threshold;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What an agent says of itself, as formulas. */
public final class Terms {

  private final Space space;

  public Terms(Space space) {
    this.space = space;
  }

  /** That the agent is sure enough. */
  public Formula confidence(Threshold threshold) {
    return switch (threshold) {
      case Threshold.NotAsked n -> Formula.fixed(true);
      case Threshold.AtLeast(BigDecimal value) -> {
        Test fits = new Test.Within(BigDecimal.ZERO, BigDecimal.ONE);
        Axis axis =
            space.mark(new Axis.OfConfidence(), List.of(BigDecimal.ZERO, value, BigDecimal.ONE));
        space.limit(axis, cell -> new Formula.Leaf(axis, fits, Answer.YES).of(cell) == Answer.YES);
        yield new Formula.Leaf(axis, new Test.Within(value, BigDecimal.ONE), Answer.NO);
      }
    };
  }

  /** That it is one of the models that may act alone; all may when none is named. */
  public Formula model(List<String> models) {
    return models.isEmpty()
        ? Formula.fixed(true)
        : new Formula.Leaf(
            space.mark(new Axis.OfModel(), models), new Test.OneOf(Set.copyOf(models)), Answer.NO);
  }
}
