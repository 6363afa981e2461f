package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The policy names why people reject, and what that says of the AI's work. */
class ReasonCodeTest {

  private static final String POLICY =
      """
      lastword: 1
      workflow: support
      owner: support
      mode: in-the-loop
      reason_codes:
        - {id: wrong-tone, title: The tone is wrong}
        - {id: customer-called, title: The customer has called meanwhile, ai_at_fault: false}
      tests:
        - {name: every reply waits, facts: {}, expect: {verdict: hold, reasons: [mode]}}
      """;

  private static final RunningServer lastword = RunningServer.shared();
  private static final Team replies = Team.newcomers(lastword, "support");
  private static final String lead = replies.token("support");

  static {
    replies.activate(POLICY);
  }

  @Test
  void a_review_says_what_can_be_given_as_a_reason() {
    Answered review = lastword.get(lead, "/v1/reviews/" + held());
    assertThat(review.text("/reason_codes/0/title")).isEqualTo("The tone is wrong");
    assertThat(review.text("/reason_codes/0/judgement")).isEqualTo("wrong");
    assertThat(review.text("/reason_codes/1/judgement")).isEqualTo("cannot-say");
  }

  @Test
  void a_reason_that_is_not_the_fault_of_the_ai_says_nothing_of_its_work() {
    assertThat(reject("wrong-tone").is(201).text("/rulings/0/judgement")).isEqualTo("wrong");
    assertThat(reject("customer-called").is(201).text("/rulings/0/judgement"))
        .isEqualTo("cannot-say");
  }

  @Test
  void a_reason_that_the_policy_does_not_name_is_turned_down_with_those_that_it_names() {
    Answered no = reject("incorrect").isProblem(422, "LW-API-004");
    assertThat(no.text("/problems/0/pointer")).isEqualTo("/reason_code");
    assertThat(no.text("/problems/0/fix")).isEqualTo("wrong-tone, customer-called");
  }

  private static Answered reject(String code) {
    return lastword.post(
        lead,
        "/v1/reviews/" + held() + "/rulings",
        "{\"ruling\": \"reject\", \"revision\": 1, \"reason_code\": \"%s\"}".formatted(code));
  }

  private static String held() {
    String subject = UUID.randomUUID().toString();
    return replies
        .submit("{\"subject\": \"%s\", \"facts\": {}}".formatted(subject))
        .is(201)
        .text("/review/id");
  }
}
