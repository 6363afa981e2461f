package dev.lastword.policy.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.file.Grammar;
import dev.lastword.policy.file.WordList;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What conditions may say: CEL without the parts that would defeat its types, and our functions.
 */
final class RuleLanguage {

  /** Code points of a condition. */
  static final int LONGEST_EXPRESSION = 4_000;

  /** Nodes of a condition with its variables: as many as a condition has characters. */
  static final int LARGEST_EXPANSION = LONGEST_EXPRESSION;

  /** Parentheses and operators inside each other. */
  static final int DEEPEST_EXPRESSION = 64;

  /** Steps of all macros of one condition together. */
  static final int MOST_STEPS = 10_000;

  /** RE2 instructions of one pattern. */
  static final int LARGEST_PATTERN = 500;

  static final CelOptions OPTIONS = options();

  /** {@code dyn} and {@code type} defeat the types; {@link TimeLanguage} has the times. */
  private static final Set<StandardFunction> LEFT_OUT =
      Set.of(
          StandardFunction.DYN,
          StandardFunction.TYPE,
          StandardFunction.UINT,
          StandardFunction.BYTES,
          StandardFunction.DURATION,
          StandardFunction.TIMESTAMP,
          StandardFunction.GET_FULL_YEAR,
          StandardFunction.GET_MONTH,
          StandardFunction.GET_DAY_OF_YEAR,
          StandardFunction.GET_DAY_OF_MONTH,
          StandardFunction.GET_DATE,
          StandardFunction.GET_DAY_OF_WEEK,
          StandardFunction.GET_HOURS,
          StandardFunction.GET_MINUTES,
          StandardFunction.GET_SECONDS,
          StandardFunction.GET_MILLISECONDS);

  private RuleLanguage() {}

  /** The validator that replaces enableHomogeneousLiterals reports at the list, not at the item. */
  @SuppressWarnings("deprecation")
  private static CelOptions options() {
    return CelOptions.current()
        .enableHeterogeneousNumericComparisons(true)
        .populateMacroCalls(true)
        .enableHomogeneousLiterals(true)
        .retainUnbalancedLogicalExpressions(true)
        .maxExpressionCodePointSize(LONGEST_EXPRESSION)
        .maxParseRecursionDepth(DEEPEST_EXPRESSION)
        .comprehensionMaxIterations(MOST_STEPS)
        .maxRegexProgramSize(LARGEST_PATTERN)
        .build();
  }

  static CelCompiler compiler(FactSchema facts, List<WordList> lists) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addMacros(MoneyMacro.MACRO)
            .addMacros(TimeMacros.MACROS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder().excludeFunctions(LEFT_OUT).build())
            .addFunctionDeclarations(MoneyLanguage.declarations(currencies(facts)))
            .addFunctionDeclarations(TimeLanguage.declarations())
            .addFunctionDeclarations(HistoryLanguage.declarations())
            .addFunctionDeclarations(own())
            .addVar(Grammar.SUBMITTED_AT, TimeLanguage.TIMESTAMP);
    facts.declarations().forEach(fact -> builder.addVar(fact.name(), type(fact.type())));
    lists.forEach(
        list -> builder.addVar("lists." + list.name(), ListType.create(SimpleType.STRING)));
    return builder.build();
  }

  /**
   * What conditions call beside CEL's own functions, by overload.
   *
   * @param generated what lowering made for these conditions
   */
  static Map<String, CelFunctionBinding> functions(
      FactSchema facts, ZoneId zone, Collection<CelFunctionBinding> generated) {
    Map<String, CelFunctionBinding> all = new HashMap<>();
    MoneyLanguage.bindings(currencies(facts)).forEach(f -> all.put(f.getOverloadId(), f));
    TimeLanguage.bindings(zone).forEach(f -> all.put(f.getOverloadId(), f));
    generated.forEach(f -> all.put(f.getOverloadId(), f));
    return all;
  }

  static CelRuntime runtime(Collection<CelFunctionBinding> functions) {
    return CelRuntimeFactory.plannerRuntimeBuilder()
        .setOptions(OPTIONS)
        .addFunctionBindings(functions)
        .build();
  }

  private static CelType type(FactType type) {
    return switch (type) {
      case FactType.Bool b -> SimpleType.BOOL;
      case FactType.Whole w -> SimpleType.INT;
      case FactType.Decimal d -> SimpleType.DOUBLE;
      case FactType.Money m -> MoneyLanguage.type(m.currency());
      case FactType.Text t -> SimpleType.STRING;
      case FactType.Choice c -> SimpleType.STRING;
      case FactType.Date d -> TimeLanguage.DATE;
      case FactType.Timestamp t -> TimeLanguage.TIMESTAMP;
      case FactType.ListOf list -> ListType.create(type(list.element()));
    };
  }

  private static Set<Currency> currencies(FactSchema facts) {
    Set<Currency> found = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
    for (var fact : facts.declarations()) {
      FactType type = fact.type() instanceof FactType.ListOf list ? list.element() : fact.type();
      if (type instanceof FactType.Money money) {
        found.add(money.currency());
      }
    }
    return found;
  }

  /** Declared for the types only; lowering replaces every call. */
  private static List<CelFunctionDecl> own() {
    return List.of(
        newFunctionDeclaration(
            "present",
            newGlobalOverload("present_fact", SimpleType.BOOL, TypeParamType.create("A"))),
        newFunctionDeclaration(
            "hidden_characters",
            newMemberOverload("hidden_characters_text", SimpleType.BOOL, SimpleType.STRING)),
        newFunctionDeclaration(
            "mentions",
            newMemberOverload(
                "mentions_list",
                SimpleType.BOOL,
                SimpleType.STRING,
                ListType.create(SimpleType.STRING))));
  }
}
