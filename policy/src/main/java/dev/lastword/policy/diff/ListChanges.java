package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Statement;
import dev.lastword.policy.words.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the lists. A longer list of a tripwire's words is stricter, for example. */
final class ListChanges {

  private final Map<String, List<String>> before;
  private final Map<String, List<String>> after;
  private final List<Statement> kept;
  private final Changes changes;

  ListChanges(Policy before, Policy after, Changes changes) {
    this.before = before.lists();
    this.after = after.lists();
    this.changes = changes;
    Set<String> keys = after.rules().stream().map(RuleChanges::key).collect(Collectors.toSet());
    this.kept =
        before.statements().stream().filter(s -> keys.contains(RuleChanges.key(s.rule()))).toList();
  }

  void all() {
    before.forEach(this::compare);
    after.forEach((name, items) -> {
      if (!before.containsKey(name)) {
        add(name, Aspect.LIST_ADDED, Direction.NEUTRAL, " is a new list.");
      }
    });
  }

  private void compare(String name, List<String> items) {
    List<String> now = after.get(name);
    if (now == null) {
      add(name, Aspect.LIST_REMOVED, Direction.NEUTRAL, " is no longer a list.");
      return;
    }
    Direction longer = longer(name);
    List<String> added = without(now, items);
    List<String> gone = without(items, now);
    if (!gone.isEmpty()) {
      words(name, Aspect.LIST_SHORTER, longer.opposite(), " no longer has ", gone);
    }
    if (!added.isEmpty()) {
      words(name, Aspect.LIST_LONGER, longer, " also has ", added);
    }
    if (added.isEmpty() && gone.isEmpty() && !now.equals(items)) {
      Direction order = longer == Direction.UNDECIDED ? longer : Direction.NEUTRAL;
      add(name, Aspect.LIST_ORDER, order, " has another order.");
    }
  }

  private static List<String> without(List<String> items, List<String> others) {
    List<String> rest = new ArrayList<>(items);
    rest.removeAll(others);
    return rest;
  }

  /** Where a longer list leads: through the rules that use it and are still there. */
  private Direction longer(String name) {
    ListReach list = new ListReach(name);
    return Direction.of(
        kept.stream().map(s -> RuleChanges.direction(s.rule(), list.of(s.clause()))).toList());
  }

  private void words(
      String name, Aspect aspect, Direction direction, String verb, List<String> items) {
    Writing says = Writing.of("The list ").list(name).words(verb);
    says.each(items, "and", says::value).words(".");
    changes.add("lists." + name, aspect, direction, says);
  }

  private void add(String name, Aspect aspect, Direction direction, String words) {
    changes.add("lists." + name, aspect, direction, new Writing().list(name).words(words));
  }
}
