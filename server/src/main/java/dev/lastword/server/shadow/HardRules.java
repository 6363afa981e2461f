package dev.lastword.server.shadow;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Statement;
import dev.lastword.policy.file.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The hard rules of an active policy, and whether a candidate leaves them as they are. */
final class HardRules {

  private HardRules() {}

  /**
   * Ids of those that the candidate changes: the rule itself, a fact that it looks at, a list that
   * it names, or the time zone. Evidence never shows that this is right.
   */
  static List<String> changed(Policy active, Policy candidate) {
    Set<String> lists = changedLists(active.lists(), candidate.lists());
    boolean elsewhere = !active.timeZone().equals(candidate.timeZone());
    return active.statements().stream()
        .filter(statement -> statement.rule() instanceof Rule.Tripwire wire && wire.hard())
        .filter(statement ->
            elsewhere
                || !candidate.statements().contains(statement)
                || lists.stream().anyMatch(list -> names(statement, list)))
        .map(statement -> statement.rule().id().value())
        .toList();
  }

  private static Set<String> changedLists(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    return before.entrySet().stream()
        .filter(list -> !list.getValue().equals(after.get(list.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Once too often rather than not: the clause, variables put in, in any of its shapes. */
  private static boolean names(Statement statement, String list) {
    return statement.clause().toString().contains(list);
  }
}
