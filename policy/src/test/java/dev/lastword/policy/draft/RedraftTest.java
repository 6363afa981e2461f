package dev.lastword.policy.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.RuleId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static final String RULES =
      """
      lastword: 1
      workflow: invoices
      owner: finance-operations
      mode: on-the-loop
      facts:
        amount: {type: money, currency: USD}
        rush:   {type: boolean}
      routine:
        - {id: small, when: 'amount < money("10.00 USD")'}  # what we do not look at 💶
        - {id: calm, when: '!rush'}

      tripwires:
        # since the flood of March
        # it is hard
        - id: odd
          when: amount == money("9.99 USD")
          hard: true

        # in a rush
        - id: hurried
          when: rush
          because: |
            Somebody is
            in a rush

        # nothing is free
        - id: free
          when: amount == money("0.00 USD")
      confidence: {at_least: none, because: It gives none}
      tests:
        - name: a rush is looked at
          facts: {amount: 1.00, rush: true}
          expect: {verdict: hold, reasons: [calm, hurried]}
        - name: all of it
          facts: {amount: 0.00, rush: true}
          expect:
            verdict: hold
            reasons:
              - calm
              - hurried
              - free
      """;

  private static String without(String policy, String rule) {
    return Redraft.withoutRule("p.yaml", policy.getBytes(StandardCharsets.UTF_8), new RuleId(rule))
        .map(draft -> new String(draft, StandardCharsets.UTF_8))
        .orElse("none");
  }

  @Test
  void a_tripwire_goes_with_the_comments_above_it_and_its_name_in_the_tests() {
    assertThat(without(RULES, "hurried"))
        .isEqualTo(
            RULES
                .replaceFirst("(?s)  # in a rush\n.*?\n\n", "")
                .replace("[calm, hurried]", "[calm]")
                .replace("        - hurried\n", ""));
  }

  @Test
  void a_routine_line_goes_too_and_the_last_tripwire() {
    assertThat(without(RULES, "calm"))
        .doesNotContain("id: calm")
        .contains("💶\n\ntripwires:")
        .contains("reasons: [hurried]");
    assertThat(without(RULES, "free"))
        .contains("    in a rush\n\nconfidence:".replace("    ", "      "))
        .endsWith("- hurried\n");
  }

  @Test
  void a_section_that_is_left_empty_goes_with_it() {
    String one =
        RULES
            .replaceFirst(
                "(?s)tripwires:.*?confidence",
                "tripwires:\n  - {id: free, when: 'amount == money(\"0.00 USD\")'}\nconfidence")
            .replaceFirst("(?s)tests:.*", "");
    assertThat(without(one, "free"))
        .isEqualTo(one.replaceFirst("(?s)tripwires:.*?(?=confidence)", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "proposals", "support"})
  void every_soft_rule_of_the_examples_can_be_taken_out(String example) throws IOException {
    byte[] source = Files.readAllBytes(Path.of("..", "examples", example + ".yaml"));
    Policy policy = read(source);
    for (Rule rule : policy.rules()) {
      Optional<byte[]> draft = Redraft.withoutRule("p.yaml", source, rule.id());
      boolean isHard = rule instanceof Rule.Tripwire wire && wire.hard();
      boolean isAllThatIsRoutine = rule.id().value().equals("matched");
      assertThat(draft.isPresent()).as(rule.id().value()).isEqualTo(!isHard && !isAllThatIsRoutine);
      draft.ifPresent(d ->
          assertThat(read(d).rules())
              .isEqualTo(policy.rules().stream().filter(r -> !r.equals(rule)).toList()));
    }
  }

  private static Policy read(byte[] source) {
    return ((Reading.Valid) PolicyReader.read("p.yaml", source)).policy();
  }

  @Test
  void a_hard_rule_and_one_that_is_not_there_stay() {
    assertThat(without(RULES, "odd")).isEqualTo("none");
    assertThat(without(RULES, "none")).isEqualTo("none");
    assertThat(without(": not a policy", "odd")).isEqualTo("none");
  }
}
