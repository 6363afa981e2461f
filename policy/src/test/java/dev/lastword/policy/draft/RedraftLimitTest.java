package dev.lastword.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.file.RuleId;
import dev.lastword.policy.rule.Comparison;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RedraftLimitTest {

  private static final String WIRES =
      """
      lastword: 1
      workflow: invoices
      owner: finance-operations
      mode: on-the-loop
      facts:
        amount: {type: money, currency: USD}
        age7: {type: integer}
        score: {type: number}
      variables:
        large: amount > money("10000.00 USD")
      routine:
        - {id: small, when: 'amount < money("10000.00 USD")'}
      confidence: {at_least: 0.80}
      tripwires:
        # the board wants to see 10000.00 and more
        - {id: high-amount, when: 'money("10000.00 USD") < amount', because: "Over 10000.00"}
        - {id: twice, when: "amount >= money(\\"20000.00 USD\\")"}
        - {id: old, when: age7 > 30}
        - id: risky
          when: >-
            score
            <= 0.5
        - {id: either, when: 'amount > money("10000.00 USD") || age7 > 30'}
        - {id: named, when: large}
      """;

  private static String withLimit(String rule, String limit) {
    return Redraft.withLimit(
            "p.yaml",
            WIRES.getBytes(StandardCharsets.UTF_8),
            new RuleId(rule),
            new BigDecimal(limit))
        .map(draft -> new String(draft, StandardCharsets.UTF_8))
        .orElse("none");
  }

  @Test
  void only_the_limit_of_the_rule_changes() {
    assertThat(withLimit("high-amount", "12500"))
        .isEqualTo(WIRES.replace("money(\"10000.00 USD\") <", "money(\"12500.00 USD\") <"));
    assertThat(withLimit("twice", "30000.50")).isEqualTo(WIRES.replace("20000.00", "30000.50"));
    assertThat(withLimit("old", "45")).isEqualTo(WIRES.replace("age7 > 30}", "age7 > 45}"));
    assertThat(withLimit("risky", "0.25")).isEqualTo(WIRES.replace("<= 0.5", "<= 0.25"));
  }

  @Test
  void a_rule_that_says_more_than_a_limit_has_none_to_change() {
    assertThat(withLimit("either", "12500")).isEqualTo("none");
    assertThat(withLimit("small", "12500")).isEqualTo("none");
    assertThat(withLimit("no-such-rule", "12500")).isEqualTo("none");
  }

  @Test
  void a_limit_that_the_fact_cannot_have_or_that_is_written_elsewhere_is_left_alone() {
    assertThat(withLimit("old", "45.5")).isEqualTo("none");
    assertThat(withLimit("high-amount", "12500.001")).isEqualTo("none");
    assertThat(withLimit("named", "12500")).isEqualTo("none");
  }

  @Test
  void a_limit_is_told_in_the_unit_of_its_fact() {
    RuleLimit high = limit("high-amount");
    assertThat(high.value()).isEqualTo(new BigDecimal("10000.00"));
    assertThat(high.by()).isEqualTo(Comparison.OVER);
    assertThat(high.firesAbove()).isTrue();
    assertThat(high.firesAtLimit()).isFalse();
    assertThat(high.decimals()).isEqualTo(2);
    RuleLimit risky = limit("risky");
    assertThat(risky.firesAbove()).isFalse();
    assertThat(risky.firesAtLimit()).isTrue();
    assertThat(limit("old").decimals()).isZero();
    assertThat(high.words(new BigDecimal("12500.00"))).isEqualTo("12,500.00 USD");
    assertThat(limit("old").words(new BigDecimal("45"))).isEqualTo("45");
  }

  private static RuleLimit limit(String rule) {
    byte[] source = WIRES.getBytes(StandardCharsets.UTF_8);
    if (PolicyReader.read("p.yaml", source) instanceof Reading.Valid(Policy policy, var warnings)) {
      return RuleLimit.of(policy, new RuleId(rule)).orElseThrow();
    }
    throw new AssertionError("the policy does not check");
  }
}
