package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.explain.ExplainedRule;
import dev.lastword.policy.explain.Explanation;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.rule.Seen;
import dev.lastword.policy.rule.Sensitive;
import dev.lastword.policy.rule.Truth;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What {@code policy explain} shows below each condition. */
class ExplanationTest {

  private static final int FACTS_PER_POLICY = 20;

  private static final String HEAD =
      """
      lastword: 1
      workflow: invoices
      owner: finance-operations
      mode: in-the-loop
      facts:
        amount: {type: money, currency: USD}
        lines: {type: integer}
        vendor: {type: text}
        memo: {type: text, sensitive: true}
        vip: {type: boolean, sensitive: true}
        country: {type: enum, values: [US, CA], optional: true}
        tags: {type: list, of: text}
        due: {type: date}
      lists: {legal: [contract]}
      tripwires:
      """;

  private static final String FACTS =
      """
      {"amount": 10.00, "lines": 0, "vendor": "Acme", "memo": "our contract", "vip": true,
       "country": "CA", "tags": ["new", "big"], "due": "2026-01-31"}
      """;

  @Test
  void values_stand_below_the_parts_they_belong_to() {
    assertThat(shown("country != \"US\" && amount > money(\"5000.00 USD\")"))
        .isEqualTo(
            """
            country != "US" && amount > money("5000.00 USD")
            |       |       |  |      |
            CA      true    |  |      false
                            |  10.00 USD
                            false
            """);
  }

  @Test
  void what_was_not_looked_at_is_said() {
    assertThat(shown("lines > 3 && first_time(vendor)"))
        .isEqualTo(
            """
            lines > 3 && first_time(vendor)
            |     |   |  |          |
            0     |   |  |          not looked at
                  |   |  not looked at
                  |   false
                  false
            """);
  }

  @Test
  void answers_of_history_stand_below_their_calls() {
    assertThat(shown("first_time(vendor)"))
        .isEqualTo(
            """
            first_time(vendor)
            |          |
            true       "Acme"
            """);
  }

  @Test
  void times_are_shown_as_times() {
    assertThat(shown("due > date(\"2026-01-01\") && hour(submitted_at + duration(\"2d\")) > 7"))
        .isEqualTo(
            """
            due > date("2026-01-01") && hour(submitted_at + duration("2d")) > 7
            |   |                    |  |    |            |                 |
            |   true                 |  12   |            |                 true
            2026-01-31               true    |            2026-01-03T12:00:00Z
                                             2026-01-01T12:00:00Z
            """);
  }

  @Test
  void of_a_macro_only_the_list_is_shown() {
    assertThat(shown("!present(country) || tags.exists(t, t.mentions(lists.legal))"))
        .isEqualTo(
            """
            !present(country) || tags.exists(t, t.mentions(lists.legal))
            ||       |        |  |    |
            |true    CA       |  |    false
            false             |  ["new", "big"]
                              false
            """);
  }

  @Test
  void a_part_that_fails_is_said_to() {
    assertThat(shown("20 / lines > 3 || lines == 0"))
        .isEqualTo(
            """
            20 / lines > 3 || lines == 0
               | |     |   |  |     |
               | 0     |   |  0     true
               failed  |   true
                       failed
            """);
    assertThat(rule("20 / lines > 3", FACTS, Sensitive.HIDDEN).outcome())
        .isEqualTo("ERROR(DIVIDE_BY_ZERO)");
  }

  @Test
  void a_fact_that_was_not_sent_makes_parts_unknown() {
    String facts = FACTS.replace("\"country\": \"CA\",", "");
    ExplainedRule rule = rule("country == \"US\" || lines > 3", facts, Sensitive.HIDDEN);
    assertThat(rule.outcome()).isEqualTo("UNKNOWN(country)");
    assertThat(rule.lines())
        .containsExactly(
            "country == \"US\" || lines > 3",
            "|       |       |  |     |",
            "|       |       |  0     false",
            "|       |       unknown: no country",
            "|       unknown: no country",
            "unknown: no country");
  }

  @Test
  void sensitive_facts_and_what_is_calculated_from_them_are_shown_only_on_request() {
    String condition = "size(memo) > 3 && vip";
    assertThat(shown(condition)).contains("(not shown)").doesNotContain("contract", "12");
    assertThat(rule(condition, FACTS, Sensitive.SHOWN).lines())
        .containsExactly(
            "size(memo) > 3 && vip",
            "|    |     |   |  |",
            "12   |     |   |  true",
            "     |     |   true",
            "     |     true",
            "     \"our contract\"");
  }

  @Test
  void a_condition_of_several_lines_is_an_outline() {
    assertThat(shown("lines > 3 &&\n  (vendor == \"\\u0430\" || tags.all(t, size(t) > lines))"))
        .isEqualTo(
            """
            lines > 3 && (vendor == "а" || tags.all(t, size(t) > lines)): false
              lines > 3: false
                lines: 0
              vendor == "а" || tags.all(t, size(t) > lines): not looked at
                vendor == "а": not looked at
                  vendor: not looked at
                tags.all(t, size(t) > lines): not looked at
                  tags: not looked at
            """);
  }

  @Test
  void what_cannot_be_seen_in_a_literal_is_written_as_its_number() {
    assertThat(shown("vendor == \"a\\\"\\u200b\" &&\n lines == 0"))
        .startsWith("vendor == \"a\\\"\\u200b\" && lines == 0: false\n");
  }

  @Property(tries = 150)
  void the_parts_come_to_what_the_rule_came_to(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedPolicy generated = new GeneratedPolicy(random);
    Optional<Policy> policy = InvariantTest.policy(generated.source());
    for (int i = 0; policy.isPresent() && i < FACTS_PER_POLICY; i++) {
      var sent = generated.withLess(generated.facts());
      History history = InvariantTest.history(policy.get(), sent, random);
      InvariantTest.bind(policy.get(), sent)
          .ifPresent(facts -> assertSame(policy.get(), facts, history));
    }
  }

  private static void assertSame(Policy policy, Facts facts, History history) {
    Explanation explanation =
        Explanation.of(
            policy,
            Asks.of(facts, Confidence.absent()),
            history,
            Situation.normal(),
            Sensitive.SHOWN);
    for (ExplainedRule rule : explanation.rules()) {
      Seen expected =
          switch (rule.result().truth()) {
            case Truth.True t -> new Seen.Value("true");
            case Truth.False f -> new Seen.Value("false");
            case Truth.Unknown u -> new Seen.Unknown(u.facts());
            case Truth.Failed f -> new Seen.Failed();
          };
      assertThat(rule.condition().seen())
          .describedAs("%s", rule.result().rule().when())
          .isEqualTo(expected);
    }
  }

  private static String shown(String condition) {
    return String.join("\n", rule(condition, FACTS, Sensitive.HIDDEN).lines()) + "\n";
  }

  private static ExplainedRule rule(String condition, String facts, Sensitive sensitive) {
    String when = "  - id: rule\n    when: |-\n      " + condition.replace("\n", "\n      ") + "\n";
    Policy policy = policy(HEAD + when);
    Facts bound = bound(policy, facts);
    Explanation explanation =
        Explanation.of(
            policy,
            Asks.of(bound, Confidence.absent()),
            History.none(),
            Situation.normal(),
            sensitive);
    return explanation.rules().get(0);
  }

  private static Facts bound(Policy policy, String facts) {
    var parsed = (JsonReading.Parsed) StrictJson.parse(facts.getBytes(StandardCharsets.UTF_8));
    return ((Binding.Bound) policy.facts().bind(parsed.value())).facts();
  }

  private static Policy policy(String source) {
    return switch (PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid no -> throw new AssertionError(no.text());
    };
  }
}
