package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.MISSING_KEY;
import static dev.lastword.policy.problem.PolicyCode.NOT_BUILT_YET;
import static dev.lastword.policy.problem.PolicyCode.UNKNOWN_KEY;
import static dev.lastword.policy.problem.PolicyCode.WRONG_SHAPE;

import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/** One mapping of the file while it is read. Empty answers mean absent, or reported. */
final class Section {

  private final Yaml.Mapping mapping;
  private final Keys keys;
  private final Problems problems;

  private Section(Yaml.Mapping mapping, Keys keys, Problems problems) {
    this.mapping = mapping;
    this.keys = keys;
    this.problems = problems;
  }

  /** Opens a mapping and reports the keys that do not belong there. */
  static Optional<Section> open(Yaml value, Keys keys, Problems problems) {
    if (!(value instanceof Yaml.Mapping mapping)) {
      problems.add(
          Problem.error(
              WRONG_SHAPE,
              value.place(),
              "%s is %s instead of a mapping of keys and values"
                  .formatted(keys.where(), value.kindInWords())));
      return Optional.empty();
    }
    Section section = new Section(mapping, keys, problems);
    mapping.entries().forEach(section::checkKey);
    return Optional.of(section);
  }

  /** The same kind of mapping with content whose keys have been checked. */
  Section with(Yaml.Mapping content) {
    return new Section(content, keys, problems);
  }

  Yaml.Mapping mapping() {
    return mapping;
  }

  private void checkKey(Yaml.Entry entry) {
    String key = entry.key().value();
    if (keys.known().contains(key)) {
      return;
    }
    if (keys.later().contains(key)) {
      error(
          NOT_BUILT_YET,
          entry.key().place(),
          "`%s` belongs to the grammar of %s, but is not built yet".formatted(key, keys.where()),
          "leave it out");
    } else {
      error(
          UNKNOWN_KEY,
          entry.key().place(),
          "`%s` is not a key of %s".formatted(key, keys.where()),
          fixForKey(key));
    }
  }

  private String fixForKey(String key) {
    String meant = problems.didYouMean(key, keys.all());
    if (!meant.isEmpty()) {
      return meant;
    }
    return isPieceOfExpression(key)
        ? "inside { } a comma ends a value: put the condition in single quotes"
        : "the keys are " + String.join(", ", keys.known());
  }

  private static boolean isPieceOfExpression(String key) {
    return key.contains("(") || key.contains(")") || key.contains("\"");
  }

  /** True when a comma inside { } has cut a condition in two. */
  boolean isTorn() {
    return mapping.entries().stream().anyMatch(e -> isPieceOfExpression(e.key().value()));
  }

  Place place() {
    return mapping.place();
  }

  /** The value of a key; empty when it is not there. */
  Optional<Yaml> find(String key) {
    return mapping.get(key);
  }

  /** The value of a key that has to be there. */
  Optional<Yaml> required(String key, String fix) {
    Optional<Yaml> found = find(key);
    if (found.isEmpty()) {
      error(MISSING_KEY, place(), "%s has no `%s`".formatted(keys.where(), key), fix);
    }
    return found;
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  /** The items of a list; empty when it is not there. */
  List<Yaml> items(String key) {
    Optional<Yaml> found = find(key);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof Yaml.Sequence sequence) {
      return sequence.items();
    }
    wrongShape(found.get(), "`" + key + "`", "a list", "");
    return List.of();
  }

  void wrongShape(Yaml found, String what, String wanted, String fix) {
    String message = "%s is %s instead of %s".formatted(what, found.kindInWords(), wanted);
    error(WRONG_SHAPE, found.place(), message, fix);
  }

  void error(PolicyCode code, Place place, String message, String fix) {
    problems.add(Problem.error(code, place, message, fix));
  }

  Problems problems() {
    return problems;
  }
}
