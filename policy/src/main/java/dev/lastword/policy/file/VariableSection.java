package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_NAME;
import static dev.lastword.policy.problem.PolicyCode.NAME_TAKEN;
import static dev.lastword.policy.problem.PolicyCode.RESERVED_NAME;
import static dev.lastword.policy.problem.PolicyCode.TOO_MANY;
import static dev.lastword.policy.problem.PolicyCode.WRONG_SHAPE;

import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code variables}: names for expressions, which may use those that stand above them. */
final class VariableSection {

  /** Variables of one policy. */
  static final int MOST_VARIABLES = 100;

  private final FactSchema facts;
  private final Problems problems;

  private VariableSection(FactSchema facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  /** The names of variables that could not be read are added to {@code unread}. */
  static List<WrittenVariable> read(
      Optional<Yaml> section, FactSchema facts, Problems problems, Set<String> unread) {
    List<WrittenVariable> variables = new ArrayList<>();
    if (section.isEmpty()) {
      return variables;
    }
    VariableSection reading = new VariableSection(facts, problems);
    if (!(section.get() instanceof Yaml.Mapping mapping)) {
      unread.add(PolicyFile.EVERYTHING);
      reading.error(
          WRONG_SHAPE,
          section.get(),
          "`variables` is a mapping from names to expressions",
          "write `large: amount > money(\"500.00 USD\")`");
      return variables;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      if (variables.size() == MOST_VARIABLES) {
        unread.add(PolicyFile.EVERYTHING);
        reading.error(
            TOO_MANY, entry.key(), "more than %d variables".formatted(MOST_VARIABLES), "");
        return variables;
      }
      reading.one(entry).ifPresentOrElse(variables::add, () -> unread.add(entry.key().value()));
    }
    return variables;
  }

  private Optional<WrittenVariable> one(Yaml.Entry entry) {
    if (!isGoodName(entry.key())) {
      return Optional.empty();
    }
    if (entry.value() instanceof Yaml.Scalar expression
        && expression.kind() != Yaml.Kind.NULL
        && !expression.value().isBlank()) {
      return Optional.of(new WrittenVariable(entry.key(), expression));
    }
    String message =
        "`%s` is %s instead of an expression"
            .formatted(entry.key().value(), entry.value().kindInWords());
    error(WRONG_SHAPE, entry.value(), message, "put it in quotes");
    return Optional.empty();
  }

  private boolean isGoodName(Yaml.Scalar key) {
    String name = key.value();
    if (!Names.isSnake(name)) {
      String message =
          "`%s` is not the name of a variable: %s".formatted(name, Names.SNAKE_IN_WORDS);
      error(BAD_NAME, key, message, "for example `large_order`");
      return false;
    }
    if (Grammar.RESERVED.contains(name)) {
      String message = "`%s` has a meaning in conditions already".formatted(name);
      error(RESERVED_NAME, key, message, "give the variable another name");
      return false;
    }
    boolean taken = facts.find(name).isPresent() || facts.isObject(name);
    if (taken) {
      String message = "`%s` is the name of a fact already".formatted(name);
      error(NAME_TAKEN, key, message, "give the variable another name");
    }
    return !taken;
  }

  private void error(PolicyCode code, Yaml at, String message, String fix) {
    problems.add(Problem.error(code, at.place(), message, fix));
  }
}
