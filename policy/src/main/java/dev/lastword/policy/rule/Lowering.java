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
import dev.lastword.policy.text.ScannedText;
import dev.lastword.policy.text.Terms;
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
  private final Map<String, Integer> termLists = new HashMap<>();

  Lowering(FactSchema facts, Map<String, List<String>> lists, Slots slots) {
    this.facts = facts;
    this.lists = lists;
    this.slots = slots;
  }

  /** The functions that lowered conditions call. */
  Map<String, CelFunctionBinding> bindings() {
    return bindings;
  }

  /** The list of terms behind a generated function; empty when it is not about terms. */
  Optional<Integer> termList(String function) {
    return Optional.ofNullable(termLists.get(function));
  }

  CelAbstractSyntaxTree lower(CelAbstractSyntaxTree checked) {
    Map<Long, CelReference> references = new HashMap<>(checked.getReferenceMap());
    CelExpr lowered = new Rewrite(references).of(checked.getExpr());
    return CelAbstractSyntaxTree.newCheckedAst(
        lowered, checked.getSource(), references, checked.getTypeMap());
  }

  /** One pass over one condition. */
  private final class Rewrite extends Rewriting {
    private final Map<Long, CelReference> references;

    Rewrite(Map<Long, CelReference> references) {
      this.references = references;
    }

    /** No macro variable has the name of a fact: a lint turned those down. */
    @Override
    CelExpr ident(CelExpr e) {
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

    @Override
    CelExpr call(CelExpr e) {
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
        case "hidden_characters" ->
            ofText(e.id(), "@hidden", operands.get(0), ScannedText::hasHiddenCharacters);
        case "@in" -> in(e, operands);
        case "matches" -> matches(e, operands);
        default -> same(e);
      };
    }

    private CelExpr mentions(CelExpr e, List<CelExpr> operands) {
      List<String> terms = texts(operands.get(1)).orElseThrow();
      int list = slots.terms().add(terms);
      String name = "@mentions_" + list;
      CelExpr call = ofText(e.id(), name, operands.get(0), text -> text.mentions(list));
      termLists.put(call.call().function(), list);
      return call;
    }

    /** A fact is scanned once for all rules, any other text where it stands. */
    private CelExpr ofText(long id, String function, CelExpr text, Predicate<ScannedText> test) {
      String fact = Nodes.ident(text);
      if (facts.find(fact).isPresent()) {
        CelExpr scanned = slot(text.id(), new Source.Scanned(facts.indexOf(fact)));
        return generated(id, function, scanned, ScannedText.class, test);
      }
      Terms terms = slots.terms();
      return generated(
          id,
          function + "_in_place",
          of(text),
          String.class,
          place -> test.test(new ScannedText(terms, place)));
    }

    /** Only texts: numbers of two kinds can be equal, which a set of objects does not know. */
    private CelExpr in(CelExpr e, List<CelExpr> operands) {
      Optional<List<String>> texts = texts(operands.get(1));
      if (texts.isEmpty() || texts.get().isEmpty()) {
        return same(e);
      }
      Set<String> values = Set.copyOf(texts.get());
      String name = "@in_" + bindings.size();
      return generated(e.id(), name, of(operands.get(0)), String.class, values::contains);
    }

    private CelExpr matches(CelExpr e, List<CelExpr> operands) {
      Pattern pattern = Pattern.compile(Nodes.text(operands.get(1)).orElseThrow());
      return generated(
          e.id(),
          "@matches_" + bindings.size(),
          of(operands.get(0)),
          String.class,
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
    private <T> CelExpr generated(
        long id, String function, CelExpr argument, Class<T> type, Predicate<T> test) {
      bindings.putIfAbsent(function, CelFunctionBinding.from(function, type, test::test));
      references.put(id, CelReference.newBuilder().addOverloadIds(function).build());
      return CelExpr.ofCall(id, Optional.empty(), function, ImmutableList.of(argument));
    }
  }
}
