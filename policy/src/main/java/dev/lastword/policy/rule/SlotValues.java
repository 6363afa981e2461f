package dev.lastword.policy.rule;

import dev.cel.runtime.CelVariableResolver;
import java.util.List;
import java.util.Optional;

/** The slots of one action, filled. Every slot holds something: a value, or a set of unknowns. */
record SlotValues(List<Optional<Object>> values) implements CelVariableResolver {

  @Override
  public Optional<Object> find(String name) {
    return Slots.isSlot(name) ? values.get(Slots.number(name)) : Optional.empty();
  }
}
