package dev.lastword.policy.suggest;

import dev.lastword.policy.Evaluation;
import dev.lastword.policy.Policy;
import dev.lastword.policy.RuleResult;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.file.YamlJson;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.rule.Truth;
import dev.lastword.policy.yaml.Yaml;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the tests that a policy lacks, and what it answers to them today. */
public final class Suggestions {

  /** Tests suggested at once. */
  public static final int MOST = 200;

  /** Tests of the file over which a variation is laid, nearest first, to see whether it matters. */
  private static final int MOST_TRIED = 50;

  private static final String HEADER =
      """
        # Suggested: what the policy says today, which may be wrong. A person has to confirm every
        # `expect` below before it is kept.
      """;

  private final Policy policy;

  private Suggestions(Policy policy) {
    this.policy = policy;
  }

  /** At most {@value #MOST}; none for a policy without tests, whose facts they could begin with. */
  public static List<Suggestion> of(Policy policy) {
    Suggestions suggestions = new Suggestions(policy);
    return Variations.of(policy).stream()
        .flatMap(variation -> suggestions.of(variation).stream())
        .limit(MOST)
        .toList();
  }

  /** To be put at the end of {@code tests}; empty when there is nothing to suggest. */
  public static String yaml(List<Suggestion> suggestions) {
    return suggestions.isEmpty()
        ? ""
        : suggestions.stream().map(Suggestion::yaml).collect(Collectors.joining("", HEADER, ""));
  }

  private Optional<Suggestion> of(Variation variation) {
    if (isTried(variation)) {
      return Optional.empty();
    }
    List<WrittenTest> nearest =
        policy.tests().stream()
            .sorted(Comparator.comparingDouble(test -> distance(test, variation)))
            .limit(MOST_TRIED)
            .filter(test -> laidOver(test, variation, variation.value()).isPresent())
            .toList();
    return nearest.stream()
        .filter(test -> matters(test, variation))
        .findFirst()
        .or(() -> nearest.stream().findFirst())
        .map(test -> suggestion(test, variation));
  }

  /** A test has this very value already. */
  private boolean isTried(Variation variation) {
    return policy.tests().stream()
        .anyMatch(test ->
            laidOver(test, variation, variation.value())
                .map(facts -> facts.get(variation.fact()))
                .filter(test.ask().facts().get(variation.fact())::equals)
                .isPresent());
  }

  /** How far the test is from the value; what has no distance is as far as anything else. */
  private double distance(WrittenTest test, Variation variation) {
    Optional<Object> there = test.ask().facts().get(variation.fact());
    Optional<Object> wanted =
        laidOver(test, variation, variation.value()).flatMap(facts -> facts.get(variation.fact()));
    return there.orElse(null) instanceof Number a && wanted.orElse(null) instanceof Number b
        ? Math.abs(a.doubleValue() - b.doubleValue())
        : 0;
  }

  /** Whether some rule notices the change, over the other facts of this test. */
  private boolean matters(WrittenTest test, Variation variation) {
    Optional<List<Truth>> changed = truths(test, variation, variation.value());
    Optional<List<Truth>> before =
        variation.value().equals(variation.other())
            ? Optional.of(truths(policy.evaluate(test)))
            : truths(test, variation, variation.other());
    return !changed.equals(before);
  }

  private Optional<List<Truth>> truths(WrittenTest test, Variation variation, Json value) {
    return laidOver(test, variation, value).map(facts -> truths(policy.evaluate(test.with(facts))));
  }

  private static List<Truth> truths(Evaluation evaluation) {
    return evaluation.rules().stream().map(RuleResult::truth).toList();
  }

  /** The facts of a test with another value of one; empty when it does not fit. */
  private Optional<Facts> laidOver(WrittenTest test, Variation variation, Json value) {
    Json.Object written =
        test.written().get("facts").orElse(null) instanceof Yaml.Mapping given
                && YamlJson.of(given, new Problems()) instanceof Json.Object facts
            ? facts
            : new Json.Object(List.of(), 0, 0);
    Json.Object sent = Variation.put(written, variation.path(), value);
    return policy.facts().bind(sent) instanceof Binding.Bound bound
        ? Optional.of(bound.facts())
        : Optional.empty();
  }

  private Suggestion suggestion(WrittenTest test, Variation variation) {
    Facts facts = laidOver(test, variation, variation.value()).orElseThrow();
    return new SuggestedTest(policy, test, variation)
        .expecting(policy.evaluate(test.with(facts)).verdict().asExpected());
  }
}
