package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.EXPRESSION_TOO_LONG;
import static dev.lastword.policy.problem.PolicyCode.REFUSE_READS_OPTIONAL;
import static dev.lastword.policy.problem.PolicyCode.TRIPWIRE_READS_DEFAULT;
import static dev.lastword.policy.problem.PolicyCode.UNUSED_VARIABLE;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.file.Effect;
import dev.lastword.policy.file.Grammar;
import dev.lastword.policy.file.PolicyFile;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.WordList;
import dev.lastword.policy.file.WrittenRule;
import dev.lastword.policy.file.WrittenVariable;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles the conditions of one policy. */
public final class RuleCompiler {

  private final PolicyFile file;
  private final Problems problems;
  private final CelCompiler compiler;
  private final Map<String, WordList> lists = new HashMap<>();
  private final Set<String> unread;
  private final NameProblems names;
  private final Variables variables = new Variables();

  private RuleCompiler(PolicyFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.compiler = RuleLanguage.compiler(file.facts(), file.lists());
    file.lists().forEach(list -> lists.put(list.name(), list));
    this.unread = new HashSet<>(file.unread());
    List<String> names = file.variables().stream().map(v -> v.name().value()).toList();
    this.names = new NameProblems(file.facts(), lists.keySet(), names, unread, problems);
  }

  /** The compiled rules; empty when a condition has errors, which go to {@code problems}. */
  public static Optional<Rules> compile(PolicyFile file, Problems problems) {
    if (file.unread().contains(PolicyFile.EVERYTHING)) {
      return Optional.empty();
    }
    return new RuleCompiler(file, problems).all();
  }

  private Optional<Rules> all() {
    file.variables().forEach(this::define);
    List<CelAbstractSyntaxTree> checked = new ArrayList<>();
    for (WrittenRule rule : file.rules()) {
      Role role = rule.rule() instanceof Rule.RoutineLine ? Role.ROUTINE : Role.TRIPWIRE;
      read(rule.condition())
          .flatMap(tree -> check(rule.condition(), tree, role))
          .ifPresent(checked::add);
    }
    warnOfUnused();
    if (checked.size() < file.rules().size()) {
      return Optional.empty();
    }
    Rules rules = plan(checked);
    for (int i = 0; i < checked.size(); i++) {
      warn(file.rules().get(i), rules.turnsOn(i));
    }
    return Optional.of(rules);
  }

  private void define(WrittenVariable variable) {
    String name = variable.name().value();
    Optional<CelAbstractSyntaxTree> tree = read(variable.expression());
    boolean good = tree.flatMap(t -> check(variable.expression(), t, Role.VARIABLE)).isPresent();
    if (good) {
      variables.define(name, tree.orElseThrow());
    } else {
      unread.add(name);
    }
  }

  private void warnOfUnused() {
    for (WrittenVariable variable : file.variables()) {
      String name = variable.name().value();
      if (!variables.isUsed(name)) {
        problems.add(
            Problem.warning(
                UNUSED_VARIABLE,
                variable.name().place(),
                "no condition uses `%s`".formatted(name),
                "leave it out"));
      }
    }
  }

  /** The expression as it was parsed, with its variables in their places. */
  private Optional<CelAbstractSyntaxTree> read(Yaml.Scalar scalar) {
    String text = scalar.value();
    if (text.codePointCount(0, text.length()) > RuleLanguage.LONGEST_EXPRESSION) {
      problems.add(
          Problem.error(
              EXPRESSION_TOO_LONG,
              scalar.place(),
              "a condition has at most %,d characters".formatted(RuleLanguage.LONGEST_EXPRESSION),
              "split it into several rules, or put the values into a list"));
      return Optional.empty();
    }
    CelValidationResult parsed = compiler.parse(text);
    ConditionText condition = new ConditionText(scalar, parsed.getSource());
    if (parsed.hasError()) {
      problems.addAll(SyntaxProblems.of(condition, parsed.getErrors()));
      return Optional.empty();
    }
    CelAbstractSyntaxTree tree = ast(parsed);
    long size = variables.size(tree);
    if (variables.isIn(tree) && size > RuleLanguage.LARGEST_EXPANSION) {
      problems.add(
          Problem.error(
              EXPRESSION_TOO_LONG,
              scalar.place(),
              "with its variables this has %,d parts; at most %,d fit"
                  .formatted(size, RuleLanguage.LARGEST_EXPANSION),
              "split it into several rules"));
      return Optional.empty();
    }
    return Optional.of(variables.expand(tree));
  }

  private Optional<CelAbstractSyntaxTree> check(
      Yaml.Scalar scalar, CelAbstractSyntaxTree tree, Role role) {
    ConditionText condition = new ConditionText(scalar, tree.getSource());
    CelValidationResult checked = compiler.check(tree);
    if (checked.hasError()) {
      problems.addAll(TypeProblems.of(condition, tree, checked.getErrors(), names));
      return Optional.empty();
    }
    CelAbstractSyntaxTree good = ast(checked);
    return new Lint(condition, good, file.facts(), lists, names, problems).passes(role)
        ? Optional.of(good)
        : Optional.empty();
  }

  private static CelAbstractSyntaxTree ast(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("a result without errors has a tree", e);
    }
  }

  private Rules plan(List<CelAbstractSyntaxTree> checked) {
    Map<String, List<String>> items = new HashMap<>();
    lists.forEach(
        (name, list) -> items.put(name, list.items().stream().map(Yaml.Scalar::value).toList()));
    Slots slots = new Slots(file.facts());
    Lowering lowering = new Lowering(file.facts(), items, slots);
    List<CelAbstractSyntaxTree> lowered = checked.stream().map(lowering::lower).toList();
    Map<String, CelFunctionBinding> functions =
        RuleLanguage.functions(file.facts(), file.timeZone(), lowering.bindings().values());
    CelRuntime runtime = RuleLanguage.runtime(functions.values());
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < lowered.size(); i++) {
      Closure.OfBool closure = Closures.of(lowered.get(i), functions);
      conditions.add(condition(closure, runtime, lowered.get(i), checked.get(i)));
    }
    SeenText seen = new SeenText(slots, lowering, file.timeZone());
    return new Rules(conditions, slots, seen, new Effort(items));
  }

  private Condition condition(
      Closure.OfBool closure,
      CelRuntime runtime,
      CelAbstractSyntaxTree lowered,
      CelAbstractSyntaxTree checked) {
    CelExpr written = checked.getExpr();
    List<FactDeclaration> reads = new ArrayList<>();
    List<FactDeclaration> turnsOn = new ArrayList<>();
    Nodes.walk(written, node -> keepFact(node, reads));
    walkOutsidePresent(written, turnsOn);
    boolean mentions = Nodes.any(written, node -> Nodes.function(node).equals("mentions"));
    boolean submitted = Nodes.any(written, node -> Nodes.ident(node).equals(Grammar.SUBMITTED_AT));
    try {
      return new Condition(
          closure,
          runtime.createProgram(lowered),
          List.copyOf(reads),
          List.copyOf(turnsOn),
          mentions,
          submitted,
          Clauses.of(checked, file.facts()),
          checked);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("a checked condition can be planned", e);
    }
  }

  private void keepFact(CelExpr node, List<FactDeclaration> found) {
    file.facts().find(Nodes.ident(node)).filter(f -> !found.contains(f)).ifPresent(found::add);
  }

  private void walkOutsidePresent(CelExpr node, List<FactDeclaration> found) {
    if (!Nodes.function(node).equals("present")) {
      keepFact(node, found);
      Nodes.children(node).forEach(child -> walkOutsidePresent(child, found));
    }
  }

  private void warn(WrittenRule rule, List<FactDeclaration> reads) {
    if (!(rule.rule() instanceof Rule.Tripwire tripwire)) {
      return;
    }
    for (FactDeclaration fact : reads) {
      if (fact.presence() instanceof Presence.Defaulted) {
        problems.add(
            Problem.warning(
                TRIPWIRE_READS_DEFAULT,
                rule.condition().place(),
                "`%s` reads `%s`, which has a default: leaving it out may keep this from firing"
                    .formatted(tripwire.id(), fact.name()),
                "make the fact optional or required"));
      }
      if (fact.mayBeUnknown() && tripwire.effect() == Effect.REFUSE) {
        problems.add(
            Problem.warning(
                REFUSE_READS_OPTIONAL,
                rule.condition().place(),
                "`%s` refuses when `%s` is missing and it matters"
                    .formatted(tripwire.id(), fact.name()),
                "make the fact required, or let the rule hold"));
      }
    }
  }
}
