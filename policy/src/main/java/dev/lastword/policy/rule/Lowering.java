package dev.lastword.policy.rule;

import com.google.common.collect.ImmutableList;
import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.runtime.CelFunctionBinding;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.file.Grammar;
import dev.lastword.policy.rule.Slots.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rewrites checked conditions into what is executed: facts, lists and history become slots, money
 * becomes a constant, calls with a constant list or pattern become functions of one argument that
 * were made for it. Ids and positions stay, so traces still point at the author's text.
 *
 * <p>The only user of {@link CelAbstractSyntaxTree#newCheckedAst}, which dev.cel marks as internal.
 */
final class Lowering {

  private final FactSchema facts;
  private final Map<String, List<String>> lists;
  private final Slots slots;
  private final Map<String, CelFunctionBinding> bindings = new LinkedHashMap<>();
  private final Map<List<String>, String> functions = new HashMap<>();
  private final Map<String, TermMatcher> matchers = new HashMap<>();

  Lowering(FactSchema facts, Map<String, List<String>> lists, Slots slots) {
    this.facts = facts;
    this.lists = lists;
    this.slots = slots;
  }

  /** The functions that lowered conditions call. */
  Map<String, CelFunctionBinding> bindings() {
    return bindings;
  }

  /** The matcher behind a generated function; empty when it is not about terms. */
  Optional<TermMatcher> matcher(String function) {
    return Optional.ofNullable(matchers.get(function));
  }

  CelAbstractSyntaxTree lower(CelAbstractSyntaxTree checked) {
    Map<Long, CelReference> references = new HashMap<>(checked.getReferenceMap());
    CelExpr lowered = new Rewrite(references).of(checked.getExpr());
    return CelAbstractSyntaxTree.newCheckedAst(
        lowered, checked.getSource(), references, checked.getTypeMap());
  }

  /** One pass over one condition. */
  private final class Rewrite {
    private final Map<Long, CelReference> references;

    Rewrite(Map<Long, CelReference> references) {
      this.references = references;
    }

    CelExpr of(CelExpr e) {
      return switch (e.getKind()) {
        case NOT_SET, CONSTANT -> e;
        case IDENT -> ident(e);
        case SELECT -> select(e);
        case CALL -> call(e);
        case LIST -> CelExpr.ofList(e.id(), all(e.list().elements()), e.list().optionalIndices());
        case STRUCT -> e;
        case MAP -> CelExpr.ofMap(e.id(), entries(e));
        case COMPREHENSION -> loop(e);
      };
    }

    private ImmutableList<CelExpr> all(List<CelExpr> expressions) {
      return expressions.stream().map(this::of).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<CelExpr.CelMap.Entry> entries(CelExpr map) {
      return map.map().entries().stream()
          .map(x -> x.toBuilder().setKey(of(x.key())).setValue(of(x.value())).build())
          .collect(ImmutableList.toImmutableList());
    }

    /** No macro variable has the name of a fact: a lint turned those down. */
    private CelExpr ident(CelExpr e) {
      Optional<String> list = Nodes.listName(e);
      if (list.isPresent()) {
        return slot(e.id(), new Source.Constant(lists.getOrDefault(list.get(), List.of())));
      }
      String name = e.ident().name();
      if (name.equals(Grammar.SUBMITTED_AT)) {
        return slot(e.id(), new Source.SubmittedAt());
      }
      return facts.find(name).isPresent()
          ? slot(e.id(), new Source.OfFact(facts.indexOf(name)))
          : e;
    }

    private CelExpr select(CelExpr e) {
      CelExpr operand = of(e.select().operand());
      return CelExpr.ofSelect(e.id(), operand, e.select().field(), e.select().testOnly());
    }

    private CelExpr loop(CelExpr e) {
      CelExpr.CelComprehension c = e.comprehension();
      return CelExpr.ofComprehension(
          e.id(),
          c.iterVar(),
          c.iterVar2(),
          of(c.iterRange()),
          c.accuVar(),
          of(c.accuInit()),
          of(c.loopCondition()),
          of(c.loopStep()),
          of(c.result()));
    }

    private CelExpr call(CelExpr e) {
      String function = e.call().function();
      List<CelExpr> operands = Nodes.operands(e);
      if (MoneyLanguage.isLiteral(function) || TimeLanguage.isLiteral(function)) {
        references.remove(e.id());
        return CelExpr.ofConstant(e.id(), operands.get(0).constant());
      }
      Optional<HistoryCall> history = HistoryLanguage.of(e);
      if (history.isPresent()) {
        return slot(e.id(), new Source.OfHistory(history.get()));
      }
      return switch (function) {
        case "present" ->
            slot(e.id(), new Source.IsPresent(facts.indexOf(Nodes.ident(operands.get(0)))));
        case "mentions" -> mentions(e, operands);
        case "@in" -> in(e, operands);
        case "matches" -> matches(e, operands);
        default -> plain(e);
      };
    }

    private CelExpr plain(CelExpr e) {
      return CelExpr.ofCall(
          e.id(), e.call().target().map(this::of), e.call().function(), all(e.call().args()));
    }

    private CelExpr mentions(CelExpr e, List<CelExpr> operands) {
      List<String> terms = texts(operands.get(1)).orElseThrow();
      String function = functions.computeIfAbsent(terms, t -> "@mentions_" + functions.size());
      TermMatcher matcher = matchers.computeIfAbsent(function, f -> new TermMatcher(terms));
      return generated(e.id(), function, operands.get(0), matcher::mentions);
    }

    /** Only texts: numbers of two kinds can be equal, which a set of objects does not know. */
    private CelExpr in(CelExpr e, List<CelExpr> operands) {
      Optional<List<String>> texts = texts(operands.get(1));
      if (texts.isEmpty() || texts.get().isEmpty()) {
        return plain(e);
      }
      Set<String> values = Set.copyOf(texts.get());
      return generated(e.id(), "@in_" + bindings.size(), operands.get(0), values::contains);
    }

    private CelExpr matches(CelExpr e, List<CelExpr> operands) {
      Pattern pattern = Pattern.compile(Nodes.text(operands.get(1)).orElseThrow());
      return generated(
          e.id(),
          "@matches_" + bindings.size(),
          operands.get(0),
          text -> pattern.matcher(text).find());
    }

    private Optional<List<String>> texts(CelExpr e) {
      Optional<String> list = Nodes.listName(e);
      return list.isPresent() ? Optional.ofNullable(lists.get(list.get())) : Nodes.texts(e);
    }

    private CelExpr slot(long id, Source source) {
      String name = slots.name(source);
      references.put(id, CelReference.newBuilder().setName(name).build());
      return CelExpr.ofIdent(id, name);
    }

    /** The tests are sets, patterns and matchers that nothing changes any more. */
    @SuppressWarnings("Immutable")
    private CelExpr generated(long id, String function, CelExpr argument, Predicate<String> test) {
      bindings.putIfAbsent(function, CelFunctionBinding.from(function, String.class, test::test));
      references.put(id, CelReference.newBuilder().addOverloadIds(function).build());
      return CelExpr.ofCall(id, Optional.empty(), function, ImmutableList.of(of(argument)));
    }
  }
}
