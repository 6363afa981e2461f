package dev.lastword.policy.draft;

import dev.lastword.policy.Policy;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.yaml.YamlPiece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a rule out of a policy file, and what only it brought out of what the tests expect. */
final class RuleRemoval {

  private static final List<String> SECTIONS = List.of("routine", "tripwires");

  private final Cut cut;
  private final String rule;
  private final Map<String, String> expectations;
  private boolean found;

  private RuleRemoval(String text, String rule, Map<String, String> expectations) {
    this.cut = new Cut(text);
    this.rule = rule;
    this.expectations = expectations;
  }

  /**
   * Of one rule of a policy.
   *
   * @param text the file of the policy
   */
  static RuleRemoval of(Rule rule, Policy policy, String text) {
    String id = rule.id().value();
    var expectations = new HashMap<>(Map.of("reasons", id, "alerts", id));
    boolean isAskedAnyway =
        policy.owner().equals(rule.queue())
            || policy.rules().stream()
                .anyMatch(other -> !other.equals(rule) && other.queue().equals(rule.queue()));
    if (!isAskedAnyway) {
      expectations.put("queues", rule.queue().value());
    }
    return new RuleRemoval(text, id, expectations);
  }

  /** The text without it; empty when it is not found. */
  Optional<String> from(YamlPiece root) {
    if (!(root instanceof YamlPiece.Mapping file)) {
      return Optional.empty();
    }
    for (YamlPiece.Pair pair : file.pairs()) {
      if (SECTIONS.contains(pair.key().value())
          && pair.value() instanceof YamlPiece.Sequence list) {
        takeOut(pair, list);
      } else if (pair.key().value().equals("tests")) {
        forget(pair.value());
      }
    }
    return found ? Optional.of(cut.text()) : Optional.empty();
  }

  private void takeOut(YamlPiece.Pair section, YamlPiece.Sequence list) {
    for (int i = 0; i < list.items().size(); i++) {
      if (isRule(list.items().get(i))) {
        found = true;
        if (list.items().size() == 1) {
          cut.section(section);
        } else {
          cut.item(list, i);
        }
      }
    }
  }

  private boolean isRule(YamlPiece item) {
    return item instanceof YamlPiece.Mapping mapping
        && mapping.pairs().stream()
            .anyMatch(pair -> pair.key().value().equals("id") && is(pair.value(), rule));
  }

  private static boolean is(YamlPiece piece, String name) {
    return piece instanceof YamlPiece.Scalar scalar && scalar.value().equals(name);
  }

  /** Tests may not name what the file has not; what else they expect stays. */
  private void forget(YamlPiece tests) {
    switch (tests) {
      case YamlPiece.Scalar scalar -> {}
      case YamlPiece.Sequence list -> list.items().forEach(this::forget);
      case YamlPiece.Mapping mapping -> mapping.pairs().forEach(this::forget);
    }
  }

  private void forget(YamlPiece.Pair pair) {
    String name = expectations.get(pair.key().value());
    if (name != null && pair.value() instanceof YamlPiece.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (is(list.items().get(i), name)) {
          cut.item(list, i);
        }
      }
    } else {
      forget(pair.value());
    }
  }
}
