package dev.lastword.policy.draft;

import dev.lastword.policy.yaml.YamlPiece;
import java.util.List;
import java.util.Optional;

/** Takes a rule out of a policy file, and its id out of what the tests expect. */
final class RuleRemoval {

  private static final List<String> RULES = List.of("routine", "tripwires");
  private static final List<String> EXPECTED = List.of("reasons", "alerts");

  private final Cut cut;
  private final String rule;
  private boolean found;

  private RuleRemoval(String text, String rule) {
    this.cut = new Cut(text);
    this.rule = rule;
  }

  /** The text without it; empty when no rule of the file has this id. */
  static Optional<String> from(String text, YamlPiece root, String rule) {
    if (!(root instanceof YamlPiece.Mapping file)) {
      return Optional.empty();
    }
    var removal = new RuleRemoval(text, rule);
    for (YamlPiece.Pair pair : file.pairs()) {
      if (RULES.contains(pair.key().value()) && pair.value() instanceof YamlPiece.Sequence list) {
        removal.takeOut(pair, list);
      } else if (pair.key().value().equals("tests")) {
        removal.forget(pair.value());
      }
    }
    return removal.found ? Optional.of(removal.cut.text()) : Optional.empty();
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
            .anyMatch(pair -> pair.key().value().equals("id") && isId(pair.value()));
  }

  private boolean isId(YamlPiece piece) {
    return piece instanceof YamlPiece.Scalar scalar && scalar.value().equals(rule);
  }

  /** Tests may not name a rule that does not exist; what else they expect stays. */
  private void forget(YamlPiece tests) {
    switch (tests) {
      case YamlPiece.Scalar scalar -> {}
      case YamlPiece.Sequence list -> list.items().forEach(this::forget);
      case YamlPiece.Mapping mapping -> mapping.pairs().forEach(this::forget);
    }
  }

  private void forget(YamlPiece.Pair pair) {
    if (EXPECTED.contains(pair.key().value()) && pair.value() instanceof YamlPiece.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (isId(list.items().get(i))) {
          cut.item(list, i);
        }
      }
    } else {
      forget(pair.value());
    }
  }
}
