package dev.lastword.policy.rule;

import dev.cel.runtime.CelVariableResolver;
import java.util.List;
import java.util.Optional;

/** The slots of one action, filled. Every slot holds something: a value, or a set of unknowns. */
record SlotValues(List<Optional<Object>> values) implements CelVariableResolver {

  @Override
  public Optional<Object> find(String name) {
    if (!Slots.isSlot(name)) {
      return Optional.empty();
    }
    Optional<Object> value = values.get(Slots.number(name));
    if (value.isPresent() && value.get() instanceof HistoryAnswers.TooLarge sum) {
      throw sum.failure();
    }
    return value;
  }
}
