package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.suggest.Suggestion;
import dev.lastword.policy.suggest.Suggestions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests that {@code policy test --suggest} prints. */
class SuggestionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "support", "proposals"})
  void what_is_pasted_parses_passes_and_leaves_nothing_to_suggest(String name) {
    String source = example(name);
    List<Suggestion> suggested = Suggestions.of(policy(source));
    assertThat(suggested).isNotEmpty();
    Policy pasted = policy(source + Suggestions.yaml(suggested));
    TestReport report = pasted.runTests();
    assertThat(report.results()).hasSize(policy(source).tests().size() + suggested.size());
    assertThat(report.failed()).isZero();
    assertThat(Suggestions.of(pasted)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount > money(\"10.00 USD\")  | amount 10.00; amount 10.01",
        "amount <= money(\"10.00 USD\") | amount 10.00; amount 10.01",
        "amount >= money(\"10.00 USD\") | amount 9.99; amount 10.00",
        "money(\"10.00 USD\") > amount  | amount 9.99; amount 10.00",
        "amount != money(\"10.00 USD\") | amount 9.99; amount 10.00; amount 10.01",
        "amount > money(\"50.00 USD\")  | amount 50.00",
        "lines > 3                      | lines 3; lines 4",
        "lines > 7                      |",
        "lines > 2.5                    | lines 2; lines 3",
        "score < 0.5                    | score 0.49; score 0.50",
        "score < 0.125                  | score 0.124; score 0.125",
        "due > date(\"2026-03-01\")      | due \"2026-03-01\"; due \"2026-03-02\"",
        "sent < timestamp(\"2026-03-01T00:00:00Z\")|sent \"2026-02-28T23:59:59.999999Z\"; sent \"2026-03-01T00:00:00Z\"",
        "country == \"CA\"              | country CA; no country",
        "vendor == \"Birch\"            | vendor Birch; vendor \"\"",
        "tags.exists(t, t == \"x\")     |",
      })
  void each_limit_is_tried_where_the_answer_changes(String condition, @Nullable String wanted) {
    List<String> names =
        Suggestions.of(policy(withRule(condition))).stream()
            .map(suggestion -> suggestion.name().replaceAll(", else as: .*", ""))
            .toList();
    assertThat(String.join("; ", names)).isEqualTo(wanted == null ? "" : wanted);
  }

  private static String withRule(String condition) {
    return """
    lastword: 1
    workflow: w
    owner: o
    mode: in-the-loop
    facts:
      amount: {type: money, currency: USD, max: 50.00}
      lines: {type: integer}
      score: {type: number}
      vendor: {type: text}
      country: {type: enum, values: [US, CA], optional: true}
      tags: {type: list, of: text}
      due: {type: date}
      sent: {type: timestamp}
    tripwires:
      - id: r
        when: '%s'
    tests:
      - name: t
        facts: {amount: 1, lines: 7, score: 1, vendor: Acme, country: US, tags: [], due: 2026-01-01, sent: "2026-01-01T00:00:00Z"}
        cases: [{name: one, expect: {verdict: hold}}, {facts: {lines: 8}, expect: {verdict: hold}}]
    """
        .formatted(condition);
  }

  @Test
  void the_nearest_test_in_which_the_value_matters_is_the_one_that_is_changed() {
    String source =
        withRule("country == \"CA\" && amount > money(\"10.00 USD\")")
            .replace(
                "{facts: {lines: 8}, ",
                "{name: abroad, facts: {country: CA, amount: 2}, confidence: 0.5, ");
    assertThat(Suggestions.of(policy(source)).get(0).yaml())
        .isEqualTo(
            """
              - name: "amount 10.00, else as: t · abroad"
                facts: {lines: 7, score: 1, vendor: Acme, tags: [], due: "2026-01-01", sent: \
            "2026-01-01T00:00:00Z", country: CA, amount: 10.00}
                confidence: 0.5
                expect: {verdict: hold, reasons: [mode], queues: [o], unknown: [], alerts: []}
            """);
  }

  @Test
  void a_field_is_tried_inside_of_its_object() {
    String source =
        """
        lastword: 1
        workflow: w
        owner: o
        mode: in-the-loop
        facts:
          customer:
            type: object
            properties: {id: {type: text}, age: {type: integer, max: 99, optional: true}}
          order: {type: object, optional: true, properties: {lines: {type: integer, max: 9}}}
        tripwires: [{id: it, when: customer.age > 3 || order.lines > 4}]
        tests:
          - name: t
            facts: {customer: {id: c1, age: 4}}
            expect: {verdict: hold}
        """;
    List<Suggestion> suggested = Suggestions.of(policy(source));
    assertThat(suggested)
        .extracting(s -> s.yaml().lines().skip(1).findFirst().orElseThrow().strip())
        .containsExactly(
            "facts: {customer: {id: c1, age: 3}}",
            "facts: {customer: {id: c1, age: 4}, order: {lines: 4}}",
            "facts: {customer: {id: c1, age: 4}, order: {lines: 5}}",
            "facts: {customer: {id: c1}}");
    assertThat(policy(source + Suggestions.yaml(suggested)).runTests().failed()).isZero();
  }

  @Test
  void a_policy_without_tests_has_nothing_to_begin_with() {
    String source = withRule("lines > 3");
    assertThat(Suggestions.of(policy(source.substring(0, source.indexOf("tests:"))))).isEmpty();
  }

  private static String example(String name) {
    return new String(
        Repository.bytes(Repository.path("examples/" + name + ".yaml")), StandardCharsets.UTF_8);
  }

  private static Policy policy(String source) {
    return switch (PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid no -> throw new AssertionError(no.text());
    };
  }
}
