package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.OBJECT_IN_EXPRESSION;
import static dev.lastword.policy.problem.PolicyCode.OTHER_CURRENCY;
import static dev.lastword.policy.problem.PolicyCode.UNDECLARED_FUNCTION;
import static dev.lastword.policy.problem.PolicyCode.UNDECLARED_NAME;
import static dev.lastword.policy.problem.PolicyCode.UNKNOWN_LIST;

import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.file.Grammar;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a condition may name, and what to say when it names something else. */
final class NameProblems {

  private static final List<String> STANDARD_FUNCTIONS =
      List.of(
          "size",
          "contains",
          "startsWith",
          "endsWith",
          "matches",
          "int",
          "double",
          "string",
          "all",
          "exists",
          "exists_one",
          "filter",
          "map");

  private final FactSchema schema;
  private final List<String> facts;
  private final Collection<String> lists;
  private final List<String> variables;
  private final Set<String> unread;
  private final Problems problems;

  /**
   * @param unread names that could not be read; more may be added while conditions are
   */
  NameProblems(
      FactSchema facts,
      Collection<String> lists,
      Collection<String> variables,
      Set<String> unread,
      Problems problems) {
    this.variables = List.copyOf(variables);
    this.problems = problems;
    this.schema = facts;
    this.facts = facts.declarations().stream().map(FactDeclaration::name).toList();
    this.lists = lists;
    this.unread = unread;
  }

  private static List<String> functions() {
    List<String> all = new ArrayList<>(Grammar.FUNCTIONS);
    all.addAll(STANDARD_FUNCTIONS);
    return all;
  }

  /** True for names that stand for something in every condition. */
  boolean isTaken(String name) {
    return facts.contains(name)
        || schema.isObject(name)
        || variables.contains(name)
        || name.equals("lists")
        || name.equals(Grammar.SUBMITTED_AT);
  }

  /** Empty when the name is that of something that could not be read: that was reported already. */
  Optional<Problem> undeclared(
      ConditionText condition, String name, CelExpr node, Place place, Collection<CelExpr> nodes) {
    if (unread.contains(name)) {
      return Optional.empty();
    }
    if (MoneyLanguage.isLiteral(name) && !unread.isEmpty()) {
      return Optional.empty();
    }
    if (MoneyLanguage.isLiteral(name)) {
      return Optional.of(foreignCurrency(MoneyLanguage.currencyOfLiteral(name), place));
    }
    boolean call = node.getKind() == CelExpr.ExprKind.Kind.CALL;
    if (call) {
      return Optional.of(function(name, place));
    }
    return name.equals("lists")
        ? list(condition, node, place, nodes)
        : fact(names(node, name, nodes), place);
  }

  /** {@code customer}, {@code customer.address}, … as far as the expression goes. */
  private static List<String> names(CelExpr node, String name, Collection<CelExpr> nodes) {
    List<String> names = new ArrayList<>(List.of(name));
    Optional<CelExpr> part = selectOf(node, nodes);
    while (part.isPresent()) {
      names.add(names.getLast() + "." + part.get().select().field());
      part = selectOf(part.get(), nodes);
    }
    return names;
  }

  private static Optional<CelExpr> selectOf(CelExpr operand, Collection<CelExpr> nodes) {
    return nodes.stream()
        .filter(n -> n.getKind() == CelExpr.ExprKind.Kind.SELECT)
        .filter(n -> n.select().operand().id() == operand.id())
        .findFirst();
  }

  private Problem foreignCurrency(String currency, Place place) {
    return Problem.error(
        OTHER_CURRENCY,
        place,
        "no fact of this policy is money in " + currency,
        "use the currency of the fact: there is no exchange rate here");
  }

  private Problem function(String name, Place place) {
    String meant = problems.didYouMean(name, functions());
    boolean isFact = facts.contains(name);
    String message =
        isFact
            ? "`%s` is a fact, not a function".formatted(name)
            : "`%s` is not a function of the language".formatted(name);
    return Problem.error(UNDECLARED_FUNCTION, place, message, isFact ? "leave out ()" : meant);
  }

  private Optional<Problem> list(
      ConditionText condition, CelExpr node, Place place, Collection<CelExpr> nodes) {
    Optional<CelExpr> select = selectOf(node, nodes);
    if (select.isEmpty()) {
      return Optional.of(
          Problem.error(UNKNOWN_LIST, place, "`lists` needs the name of a list", "lists.NAME"));
    }
    String name = select.get().select().field();
    if (unread.contains("lists." + name)) {
      return Optional.empty();
    }
    String message = "`lists.%s` is not a list of this policy".formatted(name);
    List<String> known = lists.stream().map(l -> "lists." + l).toList();
    String fix = problems.didYouMean("lists." + name, known);
    return Optional.of(Problem.error(UNKNOWN_LIST, condition.of(node), message, fix));
  }

  private Optional<Problem> fact(List<String> names, Place place) {
    if (names.stream().anyMatch(unread::contains)) {
      return Optional.empty();
    }
    List<String> objects = names.stream().takeWhile(schema::isObject).toList();
    if (objects.size() == names.size()) {
      return Optional.of(object(names.getLast(), place));
    }
    String unknown = names.get(objects.size());
    return Optional.of(
        objects.isEmpty() ? noFact(unknown, place) : noField(objects.getLast(), unknown, place));
  }

  private Problem object(String name, Place place) {
    List<String> fields = facts.stream().filter(f -> f.startsWith(name + ".")).limit(5).toList();
    return Problem.error(
        OBJECT_IN_EXPRESSION,
        place,
        "`%s` is an object, and conditions look at its fields".formatted(name),
        "write " + String.join(" or ", fields));
  }

  private Problem noField(String object, String name, Place place) {
    String prefix = object + ".";
    List<String> fields =
        facts.stream()
            .filter(f -> f.startsWith(prefix))
            .map(f -> f.substring(prefix.length()))
            .toList();
    return Problem.error(
        UNDECLARED_NAME,
        place,
        "`%s` is not a fact of this policy".formatted(name),
        problems.didYouMean(name.substring(prefix.length()), fields));
  }

  private Problem noFact(String name, Place place) {
    if (variables.contains(name)) {
      String message = "`%s` is not defined yet: a variable uses those above it".formatted(name);
      return Problem.error(UNDECLARED_NAME, place, message, "move `" + name + "` up");
    }
    List<String> known = new ArrayList<>(facts);
    known.addAll(variables);
    known.add(Grammar.SUBMITTED_AT);
    known.addAll(functions());
    boolean list = lists.contains(name);
    return Problem.error(
        UNDECLARED_NAME,
        place,
        "`%s` is not a fact of this policy".formatted(name),
        list ? "write `lists." + name + "`" : problems.didYouMean(name, known));
  }
}
