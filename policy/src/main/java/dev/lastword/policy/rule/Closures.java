package dev.lastword.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.runtime.CelFunctionBinding;
import dev.lastword.policy.file.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Compiles a lowered condition into closures, which answer several times faster than CEL. Parts
 * they do not know, absent values and numbers that do not fit are left to CEL, which alone gives
 * the names of what is unknown and the codes of failures. YES or NO is always what CEL would say;
 * {@code ClosuresTest} compares them for ever.
 */
final class Closures {

  /** Macros whose lists together, however long, stay below the steps that CEL counts. */
  private static final int MOST_MACROS = (RuleLanguage.MOST_STEPS - 1) / WordList.MOST_ITEMS;

  private static final Closure.OfBool LEFT_TO_CEL = values -> Answer.ASK_CEL;

  /** What closures tell apart of the type of a value. */
  enum Sort {
    BOOL,
    LONG,
    DOUBLE,
    TEXT,
    OTHER
  }

  private final CelAbstractSyntaxTree tree;
  private final boolean macrosAreBounded;
  private final LongClosures longs = new LongClosures(this);
  private final DoubleClosures doubles = new DoubleClosures(this, longs);
  private final ObjectClosures objects;

  private Closures(CelAbstractSyntaxTree tree, Map<String, CelFunctionBinding> functions) {
    this.tree = tree;
    this.macrosAreBounded = macrosAreBounded(tree.getExpr());
    this.objects = new ObjectClosures(this, functions, items(tree.getExpr()));
  }

  /**
   * The closure of a condition.
   *
   * @param functions those of ours that are called while a rule runs, by overload
   */
  static Closure.OfBool of(
      CelAbstractSyntaxTree lowered, Map<String, CelFunctionBinding> functions) {
    return new Closures(lowered, functions).bool(lowered.getExpr());
  }

  /** Macros inside each other could take more steps than CEL allows. */
  private static boolean macrosAreBounded(CelExpr condition) {
    List<CelExpr> macros = macros(condition);
    return macros.size() <= MOST_MACROS
        && macros.stream().allMatch(macro -> macros(macro).size() == 1)
        && macros.stream()
            .allMatch(macro -> Slots.isSlot(Nodes.ident(macro.comprehension().iterRange())));
  }

  private static List<CelExpr> macros(CelExpr expr) {
    List<CelExpr> found = new ArrayList<>();
    Nodes.walk(
        expr,
        node -> {
          if (node.getKind() == Kind.COMPREHENSION) {
            found.add(node);
          }
        });
    return found;
  }

  private static Set<String> items(CelExpr condition) {
    return macros(condition).stream()
        .map(macro -> macro.comprehension().iterVar())
        .collect(Collectors.toSet());
  }

  Sort sort(CelExpr e) {
    return tree.getType(e.id())
        .map(type ->
            switch (type.kind()) {
              case BOOL -> Sort.BOOL;
              case INT -> Sort.LONG;
              case DOUBLE -> Sort.DOUBLE;
              case STRING -> Sort.TEXT;
              case OPAQUE -> LongTypes.isType(type.name()) ? Sort.LONG : Sort.OTHER;
              default -> Sort.OTHER;
            })
        .orElse(Sort.OTHER);
  }

  /** Which overload a call was resolved to; empty when there are several. */
  String overload(CelExpr call) {
    return tree.getReference(call.id())
        .filter(reference -> reference.overloadIds().size() == 1)
        .map(reference -> reference.overloadIds().get(0))
        .orElse("");
  }

  Closure.OfObject object(CelExpr e) {
    return objects.of(e);
  }

  Closure.OfBool bool(CelExpr e) {
    if (e.getKind() == Kind.COMPREHENSION) {
      return macro(e.comprehension());
    }
    return e.getKind() == Kind.CALL ? call(e, Nodes.operands(e)) : plain(e);
  }

  private Closure.OfBool call(CelExpr e, List<CelExpr> on) {
    return switch (e.call().function()) {
      case "_&&_" -> joined(on, Logic::and);
      case "_||_" -> joined(on, Logic::or);
      case "!_" -> Logic.not(bool(on.get(0)));
      case "_?_:_" -> Logic.choice(bool(on.get(0)), bool(on.get(1)), bool(on.get(2)));
      case "_==_" -> equal(on.get(0), on.get(1));
      case "_!=_" -> Logic.not(equal(on.get(0), on.get(1)));
      case "_<_" -> less(on.get(0), on.get(1));
      case "_>_" -> less(on.get(1), on.get(0));
      case "_<=_" -> Logic.not(less(on.get(1), on.get(0)));
      case "_>=_" -> Logic.not(less(on.get(0), on.get(1)));
      case "@in" -> in(on.get(0), on.get(1));
      case "startsWith" -> texts(on, String::startsWith);
      case "endsWith" -> texts(on, String::endsWith);
      case "contains" -> texts(on, String::contains);
      default -> plain(e);
    };
  }

  private Closure.OfBool plain(CelExpr e) {
    Closure.OfObject object = object(e);
    return values -> object.in(values) instanceof Boolean yes ? Answer.of(yes) : Answer.ASK_CEL;
  }

  /** CEL may come to give a chain as one call of many operands. */
  private Closure.OfBool joined(List<CelExpr> on, BinaryOperator<Closure.OfBool> operator) {
    Closure.OfBool all = bool(on.get(0));
    for (CelExpr next : on.subList(1, on.size())) {
      all = operator.apply(all, bool(next));
    }
    return all;
  }

  /** Integers may be compared with numbers. */
  private Closure.OfBool less(CelExpr a, CelExpr b) {
    Sort sort = sort(a);
    boolean mixed = sort != sort(b) && isNumber(sort) && isNumber(sort(b));
    return switch (mixed ? Sort.DOUBLE : sort == sort(b) ? sort : Sort.OTHER) {
      case LONG -> longs.less(a, b);
      case DOUBLE -> doubles.less(a, b);
      case BOOL, TEXT, OTHER -> LEFT_TO_CEL;
    };
  }

  private static boolean isNumber(Sort sort) {
    return sort == Sort.LONG || sort == Sort.DOUBLE;
  }

  private Closure.OfBool equal(CelExpr a, CelExpr b) {
    return switch (sort(a) == sort(b) ? sort(a) : Sort.OTHER) {
      case BOOL -> Logic.same(bool(a), bool(b));
      case LONG -> longs.equal(a, b);
      case TEXT -> texts(List.of(a, b), String::equals);
      case DOUBLE, OTHER -> LEFT_TO_CEL;
    };
  }

  private Closure.OfBool texts(List<CelExpr> on, BiPredicate<String, String> test) {
    Closure.OfObject a = object(on.get(0));
    Closure.OfObject b = object(on.get(1));
    return values ->
        a.in(values) instanceof String first && b.in(values) instanceof String second
            ? Answer.of(test.test(first, second))
            : Answer.ASK_CEL;
  }

  /** Every item is looked at, for one that is unknown or fails makes the whole list so. */
  private Closure.OfBool in(CelExpr e, CelExpr list) {
    if (list.getKind() != Kind.LIST) {
      return sort(e) == Sort.TEXT ? Logic.contains(object(list), object(e)) : LEFT_TO_CEL;
    }
    return list.list().elements().stream()
        .map(item -> equal(e, item))
        .reduce(Logic::either)
        .orElse(LEFT_TO_CEL);
  }

  /** {@code all} and {@code exists}: a step joins what came before with a test of the item. */
  private Closure.OfBool macro(CelComprehension macro) {
    CelExpr step = macro.loopStep();
    boolean known =
        macrosAreBounded
            && macro.iterVar2().isEmpty()
            && Nodes.ident(macro.result()).equals(macro.accuVar());
    return switch (known ? Nodes.function(step) : "") {
      case "_&&_" -> Logic.all(object(macro.iterRange()), bool(step.call().args().get(1)));
      case "_||_" ->
          Logic.not(
              Logic.all(object(macro.iterRange()), Logic.not(bool(step.call().args().get(1)))));
      default -> LEFT_TO_CEL;
    };
  }
}
