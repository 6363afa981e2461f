package dev.lastword.policy.diff;

import dev.lastword.policy.words.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The changes found so far. */
final class Changes {

  private final List<Change> found = new ArrayList<>();

  List<Change> found() {
    return found;
  }

  void add(String key, Aspect aspect, Direction direction, Writing says) {
    found.add(new Change(key, aspect, direction, says.done()));
  }

  /** Adds {@code SAYS AFTER instead of BEFORE.} */
  void replaced(
      String key,
      Aspect aspect,
      Direction direction,
      Writing says,
      Consumer<Writing> after,
      Consumer<Writing> before) {
    add(key, aspect, direction, says.with(after).words(" instead of ").with(before).words("."));
  }
}
