package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** What {@code check} says of rules that nobody needs. The cases stand in {@code spec/policy}. */
class RuleWarningsTest {

  private static List<String> warnings(String condition) {
    Policy policy =
        InvariantTest.policy(
                """
                lastword: 1
                workflow: w
                owner: o
                mode: on-the-loop
                facts:
                  amount: {type: money, currency: USD, max: 1000.00}
                  country: {type: enum, values: [US, CA], optional: true}
                  memo: {type: text}
                routine: [{id: all, when: "true", because: x}]
                tripwires:
                  - {id: first, when: 'amount > money("10.00 USD")', to: a, approvals: 2}
                  - {id: second, when: '%s'}
                confidence: {at_least: none, because: x}
                """
                    .formatted(condition))
            .orElseThrow();
    return new RuleWarnings(policy).all().stream().map(p -> p.code().text()).toList();
  }

  @Test
  void nothing_is_said_of_a_rule_that_adds_something() {
    assertThat(warnings("amount > money(\"20.00 USD\")', to: b, because: 'another queue"))
        .isEmpty();
    assertThat(warnings("amount > money(\"20.00 USD\")', to: a, approvals: 3, because: 'more"))
        .isEmpty();
    assertThat(warnings("amount > money(\"20.00 USD\")', to: a, within: 1h, because: 'sooner"))
        .isEmpty();
    assertThat(warnings("amount > money(\"20.00 USD\")', to: a, urgent: true, because: 'x"))
        .isEmpty();
    assertThat(warnings("amount > money(\"20.00 USD\")', to: a, hard: true, because: 'x"))
        .isEmpty();
    assertThat(warnings("amount > money(\"20.00 USD\")', to: a, effect: alert, because: 'x"))
        .isEmpty();
    assertThat(warnings("amount >= money(\"10.00 USD\")', to: a, because: 'x")).isEmpty();
  }

  /** Where the fact is missing it fires, and the other one does not. */
  @Test
  void a_fact_that_may_be_missing_makes_a_rule_needed() {
    assertThat(warnings("amount > money(\"20.00 USD\") && country == \"US\"', to: a, because: 'x"))
        .containsExactly("LW-POL-075");
    assertThat(warnings("country == \"US\" && country == \"CA\"")).isEmpty();
    assertThat(warnings("country == \"US\" || country == \"CA\"")).containsExactly("LW-POL-078");
  }

  @Test
  void what_is_written_true_is_meant() {
    assertThat(warnings("true")).isEmpty();
    assertThat(warnings("false")).containsExactly("LW-POL-077");
  }

  /** Each is taken at its word, for actions of all kinds. */
  @Property(tries = 300)
  void no_warning_is_false(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedPolicy generated = new GeneratedPolicy(random);
    String source = generated.head() + generated.tripwires(4) + generated.confidence();
    Optional<Policy> policy = InvariantTest.policy(source);
    List<Problem> found = policy.map(p -> new RuleWarnings(p).all()).orElse(List.of());
    Statistics.collect(found.isEmpty());
    for (int i = 0; i < 100 && !found.isEmpty(); i++) {
      var facts = generated.withLess(generated.facts());
      History seen = InvariantTest.history(policy.get(), facts, random);
      InvariantTest.results(policy.get(), facts, Confidence.absent(), seen)
          .ifPresent(results -> {
            Set<String> fired =
                results.stream()
                    .filter(RuleResult::fired)
                    .map(r -> r.rule().id().value())
                    .collect(Collectors.toSet());
            found.forEach(w ->
                assertThat(agrees(w, fired)).describedAs("%s %s%n%s", w, facts, source).isTrue());
          });
    }
  }

  private static boolean agrees(Problem warning, Set<String> fired) {
    List<String> ids = List.of(warning.message().split("`", -1));
    boolean first = fired.contains(ids.get(1));
    return switch ((PolicyCode) warning.code()) {
      case RULE_NEVER_FIRES -> !first;
      case RULE_ALWAYS_FIRES -> first;
      case RULE_SHADOWED -> !first || fired.contains(ids.get(3));
      case RULE_TWICE -> first == fired.contains(ids.get(3));
      default -> throw new AssertionError(warning);
    };
  }
}
