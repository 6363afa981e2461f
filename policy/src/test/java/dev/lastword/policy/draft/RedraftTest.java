package dev.lastword.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RedraftTest {

  private static final String POLICY =
      """
      lastword: 1
      workflow: invoices
      owner: finance-operations
      mode: on-the-loop
      facts:
        amount: {type: money, currency: USD}  # “what we owe” 💶
      routine:
        - {id: small, when: 'amount < money("10.00 USD")', because: Not worth a look}
      # 0.80 was a guess
      confidence: {at_least: 0.80}  # reviewed in March
      """;

  private static String withThreshold(String policy, String threshold) {
    return Redraft.withThreshold(
            "p.yaml", policy.getBytes(StandardCharsets.UTF_8), new BigDecimal(threshold))
        .map(draft -> new String(draft, StandardCharsets.UTF_8))
        .orElse("none");
  }

  @Test
  void only_the_number_changes() {
    assertThat(withThreshold(POLICY, "0.925"))
        .isEqualTo(POLICY.replace("{at_least: 0.80}", "{at_least: 0.925}"));
  }

  @Test
  void a_block_is_found_as_well() {
    String block =
        POLICY.replace("confidence: {at_least: 0.80}", "confidence:\r\n    at_least:   0.80");
    assertThat(withThreshold(block, "0.9")).isEqualTo(block.replace("  0.80 ", "  0.9 "));
  }

  @Test
  void a_policy_without_a_threshold_has_none_to_change() {
    String none = POLICY.replace("{at_least: 0.80}", "{at_least: none, because: It gives none}");
    assertThat(withThreshold(none, "0.9")).isEqualTo("none");
    assertThat(withThreshold(": not a policy", "0.9")).isEqualTo("none");
  }
}
