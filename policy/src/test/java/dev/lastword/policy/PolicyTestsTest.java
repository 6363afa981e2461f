package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the tests inside a policy show of its rules. */
class PolicyTestsTest {

  @Test
  void a_test_may_expect_that_a_call_in_a_variable_is_unknown() {
    String source =
        """
        lastword: 1
        workflow: w
        owner: o
        mode: in-the-loop
        facts: {lines: {type: integer}, vendor: {type: text}}
        variables: {most: 'largest( lines, vendor )'}
        tripwires: [{id: it, when: lines > most}]
        tests:
          - name: the first
            facts: {lines: 1, vendor: Acme}
            expect: {verdict: hold, unknown: ['largest(lines, vendor)']}
        """;
    Reading reading = PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(Reading.Valid.class);
    assertThat(((Reading.Valid) reading).policy().runTests().failed()).isZero();
  }

  @Test
  void a_rule_that_fires_in_no_test_or_in_every_test_keeps_the_policy_from_going_live() {
    TestReport report =
        policy(
                """
                lastword: 1
                workflow: w
                owner: o
                mode: in-the-loop
                facts: {a: {type: boolean}, b: {type: boolean}}
                tripwires:
                  - {id: never, when: a}
                  - {id: always, when: b}
                tests:
                  - {name: one, facts: {a: false, b: true}, expect: {verdict: hold}}
                """)
            .runTests();
    assertThat(report.failed()).isZero();
    assertThat(report.mayBePublished()).isFalse();
    assertThat(report.coverage())
        .extracting(p -> p.message())
        .containsExactly("`never` fires in no test", "`always` fires in every test");
  }

  @Test
  void each_rule_is_counted_by_what_it_does_and_whether_it_alone_decides() {
    TestReport report =
        policy(
                """
                lastword: 1
                workflow: w
                owner: o
                mode: on-the-loop
                facts: {a: {type: boolean}, b: {type: boolean}, c: {type: boolean}}
                routine: [{id: all, when: "true", because: For the example}]
                tripwires:
                  - {id: one, when: a}
                  - {id: two, when: b}
                  - {id: told, when: c, effect: alert}
                  - {id: banned, when: a && c, effect: refuse}
                confidence: {at_least: 0.80}
                tests:
                  - name: what fires
                    confidence: 0.8
                    facts: {a: false, b: false, c: false}
                    cases:
                      - {name: nothing, expect: {verdict: proceed}}
                      - {facts: {a: true}, expect: {verdict: hold, reasons: [one]}}
                      - {facts: {a: true, b: true}, expect: {verdict: hold, reasons: [one, two]}}
                      - {facts: {c: true}, expect: {verdict: proceed, alerts: [told]}}
                      - {facts: {b: true}, confidence: 0.7, expect: {verdict: hold}}
                      - {facts: {a: true, b: true, c: true}, expect: {verdict: refuse}}
                """)
            .runTests();
    assertThat(report.failed()).isZero();
    assertThat(report.rules())
        .extracting(r -> "%s %d %d %d".formatted(r.rule().id(), r.fires(), r.decides(), r.silent()))
        .containsExactly("all 0 0 6", "one 3 1 3", "two 3 0 3", "told 2 1 4", "banned 1 1 5");
  }

  @Test
  void that_a_person_approves_everything_does_not_keep_a_rule_from_deciding() {
    TestReport report =
        policy(
                """
                lastword: 1
                workflow: w
                owner: o
                mode: in-the-loop
                facts: {a: {type: boolean}}
                tripwires: [{id: one, when: a}]
                tests: [{name: t, facts: {a: true}, expect: {verdict: hold, reasons: [mode, one]}}]
                """)
            .runTests();
    assertThat(report.rules().get(0).decides()).isEqualTo(1);
  }

  @Test
  void a_policy_without_tests_may_not_go_live() {
    TestReport report =
        policy("lastword: 1\nworkflow: w\nowner: o\nmode: in-the-loop\n").runTests();
    assertThat(report.mayBePublished()).isFalse();
    assertThat(report.coverage()).hasSize(1);
  }

  private static Policy policy(String source) {
    return switch (PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid no -> throw new AssertionError(no.text());
    };
  }
}
