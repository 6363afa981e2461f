package dev.lastword.policy.diff;

import dev.lastword.policy.fact.FactType;
import java.util.List;

/**
 * How the limits of a fact changed. What is outside of them is invalid, which is the strictest
 * answer.
 *
 * @param sameType when false there is nothing to compare
 */
record Limits(boolean sameType, Direction direction) {

  private static final Limits OTHER_TYPE = new Limits(false, Direction.UNDECIDED);

  static Limits between(FactType before, FactType after) {
    return switch (before) {
      case FactType.Bool b -> OTHER_TYPE;
      case FactType.Whole old when after instanceof FactType.Whole now ->
          range(old.min(), now.min(), old.max(), now.max());
      case FactType.Decimal old when after instanceof FactType.Decimal now ->
          range(old.min(), now.min(), old.max(), now.max());
      case FactType.Money old
          when after instanceof FactType.Money now && old.currency().equals(now.currency()) ->
          range(old.minMinor(), now.minMinor(), old.maxMinor(), now.maxMinor());
      case FactType.Text old
          when after instanceof FactType.Text now && old.format() == now.format() ->
          of(Direction.looserIfMore(old.maxLength(), now.maxLength()));
      case FactType.Choice old when after instanceof FactType.Choice now ->
          values(old.values(), now.values());
      case FactType.Date old when after instanceof FactType.Date now ->
          range(old.min(), now.min(), old.max(), now.max());
      case FactType.Timestamp old when after instanceof FactType.Timestamp now ->
          range(old.min(), now.min(), old.max(), now.max());
      case FactType.ListOf old when after instanceof FactType.ListOf now -> items(old, now);
      case FactType other -> OTHER_TYPE;
    };
  }

  private static Limits of(Direction... directions) {
    return new Limits(true, Direction.of(List.of(directions)));
  }

  private static <T extends Comparable<? super T>> Limits range(T min, T newMin, T max, T newMax) {
    return of(Direction.stricterIfMore(min, newMin), Direction.looserIfMore(max, newMax));
  }

  private static Limits values(List<String> before, List<String> after) {
    return of(
        before.containsAll(after) ? Direction.NEUTRAL : Direction.LOOSER,
        after.containsAll(before) ? Direction.NEUTRAL : Direction.STRICTER);
  }

  private static Limits items(FactType.ListOf before, FactType.ListOf after) {
    Direction length = Direction.looserIfMore(before.maxItems(), after.maxItems());
    if (before.element().equals(after.element())) {
      return of(length);
    }
    Limits element = between(before.element(), after.element());
    return new Limits(element.sameType(), Direction.of(List.of(length, element.direction())));
  }
}
