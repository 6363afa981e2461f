package dev.lastword.policy.diff;

import dev.lastword.policy.file.Stakes;
import dev.lastword.policy.words.Figures;
import dev.lastword.policy.words.Writing;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Compares what a wrong decision costs, and how often the team accepts one. */
final class StakeChanges {

  private final Stakes before;
  private final Stakes after;
  private final Changes changes;

  StakeChanges(Stakes before, Stakes after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void all() {
    stated("A wrong action costs ", Stakes::wrongAction, Figures::amount);
    stated("A review costs ", Stakes::review, Figures::amount);
    stated("An action can be undone: ", Stakes::reversible, can -> can ? "yes" : "no");
    stated("Actions count once by ", Stakes::cluster, fact -> fact);
    Direction limit = share(Stakes::errorLimit).opposite();
    share("The share of wrong actions we aim for is ", Stakes::errorLimit, limit);
    share("The assurance we want is ", Stakes::assurance, share(Stakes::assurance));
  }

  private <T> void stated(
      String says, Function<Stakes, Optional<T>> part, Function<T, String> figure) {
    compare(
        says, part.apply(before).map(figure), part.apply(after).map(figure), Direction.UNDECIDED);
  }

  private void share(
      String says, Function<Stakes, Optional<BigDecimal>> part, Direction direction) {
    compare(
        says,
        part.apply(before).map(Figures::percent),
        part.apply(after).map(Figures::percent),
        direction);
  }

  /** More is stricter; undecided when one version does not say. */
  private Direction share(Function<Stakes, Optional<BigDecimal>> part) {
    Optional<BigDecimal> old = part.apply(before);
    Optional<BigDecimal> now = part.apply(after);
    return old.isPresent() && now.isPresent()
        ? Direction.stricterIfMore(old.get(), now.get())
        : Direction.UNDECIDED;
  }

  private void compare(
      String says, Optional<String> old, Optional<String> now, Direction direction) {
    if (!old.equals(now)) {
      changes.replaced(
          "stakes",
          Aspect.STAKES,
          direction,
          Writing.of(says),
          to -> to.figure(now.orElse("not said")),
          to -> to.figure(old.orElse("not said")));
    }
  }
}
