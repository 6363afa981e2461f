package dev.lastword.policy.rule;

import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The slots of one action, filled. Every slot holds something: a value, or a set of unknowns. For
 * one thread, because a macro keeps the item it looks at here.
 */
final class SlotValues implements CelVariableResolver {

  private final Object[] values;
  private @Nullable Object item;

  SlotValues(Object[] values) {
    this.values = values;
  }

  @Override
  public Optional<Object> find(String name) {
    if (!Slots.isSlot(name)) {
      return Optional.empty();
    }
    Object value = values[Slots.number(name)];
    if (value instanceof HistoryAnswers.TooLarge sum) {
      throw sum.failure();
    }
    return Optional.of(value);
  }

  /** The value in a slot; null when it is unknown or could not be worked out. */
  @Nullable Object known(int slot) {
    Object value = values[slot];
    return value instanceof CelUnknownSet || value instanceof HistoryAnswers.TooLarge
        ? null
        : value;
  }

  /** The item that the macro under way looks at. */
  @Nullable Object item() {
    return item;
  }

  SlotValues lookingAt(Object next) {
    item = next;
    return this;
  }
}
