package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MeaningTest {

  private static final String POLICY =
      """
      lastword: 1
      workflow: invoices
      owner: finance-operations
      mode: on-the-loop
      facts:
        amount: {type: money, currency: USD, max: 50000.00}
        vendor: {type: text}
        country: {type: enum, values: [US, CA], default: US}
      lists:
        known: [Acme, Birch Paper]
      routine:
        - {id: small, when: 'amount < money("100.00 USD")'}
      confidence: {at_least: 0.80}
      tripwires:
        - {id: large, when: 'amount > money("10000.00 USD")'}
        - {id: new-vendor, when: first_time(vendor)}
        - {id: known, when: vendor in lists.known, effect: alert}
      """;

  private static Meaning meaning(String policy) {
    byte[] source = policy.getBytes(StandardCharsets.UTF_8);
    if (PolicyReader.read("p.yaml", source) instanceof Reading.Valid(Policy read, var warnings)) {
      return read.meaning();
    }
    throw new AssertionError("does not check: " + policy);
  }

  private static void same(String from, String to) {
    assertThat(POLICY).contains(from);
    assertThat(meaning(POLICY.replace(from, to))).isEqualTo(meaning(POLICY));
  }

  private static void other(String from, String to) {
    assertThat(POLICY).contains(from);
    assertThat(meaning(POLICY.replace(from, to))).isNotEqualTo(meaning(POLICY));
  }

  @Test
  void what_is_said_beside_the_rules_does_not_change_it() {
    same("at_least: 0.80", "at_least: 0.70");
    same("workflow: invoices\n", "workflow: invoices\ntitle: What we owe\n");
    same("mode: on-the-loop", "mode: on-the-loop\nstakes: {error_limit: 2%, assurance: 95%}");
    same("first_time(vendor)}", "first_time(vendor), because: We never paid it, within: 4h}");
    same("vendor: {type: text}", "vendor: {type: text, sensitive: true}");
    same("default: US", "default: \"US\"");
    same("10000.00 USD\")'}", "10000.00 USD\")', hard: true}");
  }

  @Test
  void layout_and_the_order_of_rules_do_not_change_it() {
    same("amount > money(\"10000.00 USD\")", "money( \"10000.00 USD\" )  <  amount");
    String large = "  - {id: large, when: 'amount > money(\"10000.00 USD\")'}\n";
    String next = "  - {id: new-vendor, when: first_time(vendor)}\n";
    same(large + next, next + large);
  }

  @Test
  void another_condition_type_list_or_effect_changes_it() {
    other("10000.00", "12500.00");
    other("max: 50000.00", "max: 60000.00");
    other("values: [US, CA]", "values: [US, CA, MX]");
    other("default: US", "default: CA");
    other("[Acme, Birch Paper]", "[Acme]");
    other("effect: alert", "effect: hold");
    other("first_time(vendor)}", "vendor == \"Acme\"}");
    other("mode: on-the-loop", "mode: on-the-loop\ntime_zone: America/New_York");
  }
}
