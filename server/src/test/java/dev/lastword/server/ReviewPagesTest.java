package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person reads an ask in a browser and answers it. */
class ReviewPagesTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY = WithoutRule.named("new-vendor", Team.text("invoices.yaml"));
  private static final Team invoices = Team.newcomers(lastword, "invoices");
  private static final String DEPUTY = "deputy of " + invoices.workflow();

  static {
    Team.person(lastword, DEPUTY, invoices.queue("finance-managers"));
    invoices.activate(POLICY);
  }

  private static final Browser manager = Browser.of(lastword, invoices.queue("finance-managers"));
  private static final Browser deputy = Browser.of(lastword, DEPUTY);
  private static final Browser accounts =
      Browser.of(lastword, invoices.queue("senior-account-managers"));
  private static final Browser owner = Browser.of(lastword, invoices.queue("finance-operations"));

  private static String held(String subject, String memo) {
    return invoices
        .submit(
            """
            {"subject": "%s", "confidence": 0.95, "model": "m-1", "rationale": "It <i>fits</i>.",
             "facts": {"amount": 20000.00, "vendor": "<img src=x>", "po_matched": true, "memo": "%s",
               "country": "US"},
             "output": {"type": "text/html", "content": "<script>alert(1)</script> to \\u202Edrib"}}
            """
                .formatted(subject, memo))
        .is(201)
        .hasVerdict("hold")
        .text("/review/id");
  }

  private static Answered rule(Browser by, String review, Map<String, String> fields) {
    return by.send("/reviews/" + review + "/rulings", fields);
  }

  private static Map<String, String> ruling(String ruling) {
    return Map.of("ruling", ruling, "revision", "1");
  }

  private static String page(Browser reader, String review) {
    return reader.page("/reviews/" + review).is(200).body();
  }

  private static Answered document(Browser reader, String review) {
    return reader.get("/v1/reviews/" + review).is(200);
  }

  @Test
  void whoever_rules_sees_every_fact_and_why_it_was_stopped() {
    String page = page(manager, held("INV-1", "per con\\u200Btract"));
    assertThat(page)
        .contains("The AI asks:", "INV-1", "policy version 1", invoices.agent())
        .contains("Invoices over $10,000 need a manager first", "high-amount", "fired")
        .contains("20000.00 USD", "per con<span class=\"hidden-char\"", "U+200B", "U+202E")
        .contains("The memo has letters that are not what they seem")
        .contains("Its timeline from the trail", "sha256");
  }

  @Test
  void what_the_agent_wrote_is_text_in_a_box_that_says_so() {
    assertThat(page(manager, held("Pay <b>now</b>", "")))
        .contains("Pay &lt;b&gt;now", "&lt;script&gt;alert(1)", "&lt;img src=x", "It &lt;i&gt;fits")
        .contains("What the AI says for itself", "The agent’s own text, never markup")
        .doesNotContain("<b>now", "<script>alert", "<img src", "\u202E");
  }

  @Test
  void the_four_rulings_have_equal_weight_and_none_is_chosen() {
    String page = page(manager, held("INV-2", ""));
    for (String key : new String[] {"a", "e", "r", "t"}) {
      assertThat(page)
          .containsPattern("<button type=\"submit\" class=\"button\"[^>]*data-key=\"" + key + "\"");
    }
    assertThat(page).doesNotContain("checked>", "autofocus", "option value=\"right\" selected");
  }

  @ParameterizedTest
  @CsvSource({
    "approve, released, right, Released",
    "reject, rejected, wrong, Rejected by you",
    "take-over, taken-over, cannot-say, Taken over by you",
  })
  void a_ruling_leads_back_to_what_came_of_it(
      String ruling, String state, String judgement, String words) {
    String review = held("INV-3 " + ruling, "");
    Answered ruled = rule(manager, review, ruling(ruling)).is(303);
    assertThat(ruled.response().headers().firstValue("Location")).contains("/reviews/" + review);
    assertThat(page(manager, review)).contains(words).doesNotContain("id=\"ruling\"");
    Answered document = document(manager, review);
    assertThat(document.text("/state")).isEqualTo(state);
    assertThat(document.text("/rulings/0/judgement")).isEqualTo(judgement);
    assertThat(document.text("/rulings/0/via")).isEqualTo("console");
  }

  @Test
  void comment_judgement_and_reason_go_on_the_record() {
    String review = held("INV-4", "");
    rule(
            manager,
            review,
            Map.of(
                "ruling", "reject",
                "revision", "1",
                "judgement", "right-to-ask",
                "reason_code", "our-decision",
                "comment", "Wait for <CN-118>.\r\nThen again."))
        .is(303);
    Answered document = document(manager, review);
    assertThat(document.text("/rulings/0/comment")).isEqualTo("Wait for <CN-118>.\nThen again.");
    assertThat(document.text("/rulings/0/judgement")).isEqualTo("right-to-ask");
    assertThat(document.text("/rulings/0/reason_code")).isEqualTo("our-decision");
    assertThat(page(owner, review))
        .contains("Wait for &lt;CN-118&gt;.", "(our-decision)", "Of the AI’s work: right-to-ask");
  }

  @Test
  void a_reason_to_reject_is_not_taken_along_by_an_approval() {
    String review = held("INV-5", "");
    rule(manager, review, Map.of("ruling", "approve", "revision", "1", "reason_code", "duplicate"))
        .is(303);
    assertThat(document(manager, review).json().at("/rulings/0/reason_code").isMissingNode())
        .isTrue();
  }

  @Test
  void a_part_that_is_answered_says_whom_the_ask_still_waits_for() {
    String review = held("INV-6", "about the contract");
    rule(manager, review, ruling("approve")).is(303);
    assertThat(page(manager, review))
        .contains("It waits for " + invoices.queue("senior-account-managers"))
        .contains("You do not rule on this now.");
    assertThat(page(accounts, review)).contains("id=\"ruling\"", "By finance-managers");
  }

  @Test
  void what_comes_next_is_offered_unless_somebody_else_has_it() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Browser reader = Browser.of(lastword, team.queue("finance-managers"));
    String here = review(team, "INV-7");
    rule(reader, here, ruling("approve")).is(303);
    assertThat(page(reader, here)).contains("Nothing else waits for you.");
    String next = review(team, "INV-8");
    assertThat(page(reader, here)).contains("href=\"/reviews/" + next + "\" data-next");
  }

  private static String review(Team team, String subject) {
    return team.submit(Team.invoice(subject, "20000.00", "Birch Paper", "")).text("/review/id");
  }

  @Test
  void whoever_comes_second_hears_who_was_first_and_keeps_their_comment() {
    String review = held("INV-9", "");
    rule(deputy, review, ruling("approve")).is(303);
    String page =
        rule(
                manager,
                review,
                Map.of(
                    "ruling", "reject", "revision", "1", "comment", "Ask </textarea> about CN-118"))
            .is(409)
            .body();
    assertThat(page)
        .contains("Somebody was first", DEPUTY + " answered approve at ", "LW-REV-002")
        .contains("Ask &lt;/textarea&gt; about CN-118", "Nothing of yours was stored");
    assertThat(document(manager, review).json().at("/rulings")).hasSize(1);
  }

  @Test
  void whoever_looked_before_more_was_asked_looks_again_with_what_they_typed() {
    String review = held("INV-10", "");
    rule(manager, review, Map.of("ruling", "approve", "revision", "99", "comment", "kept")).is(409);
    String page =
        rule(manager, review, Map.of("ruling", "approve", "revision", "99", "comment", "kept"))
            .body();
    assertThat(page)
        .contains("What is asked has changed since you looked")
        .containsPattern("(?s)name=\"comment\"[^>]*>\\s*kept</textarea>")
        .contains("name=\"revision\" value=\"1\"");
  }

  @ParameterizedTest
  @CsvSource({"amend, 1", "agree, 1", "'', 1", "approve, one", "approve, ''"})
  void a_form_that_is_not_ours_stores_nothing(String ruling, String revision) {
    String review = held("INV-11 " + ruling + revision, "");
    rule(manager, review, Map.of("ruling", ruling, "revision", revision)).is(422);
    assertThat(document(manager, review).text("/state")).isEqualTo("held");
  }

  @Test
  void no_other_site_rules_for_a_person() {
    String review = held("INV-12", "");
    rule(manager, review, Map.of("ruling", "approve", "revision", "1", "csrf", deputy.csrf()))
        .is(403);
    for (String act : new String[] {"claim", "give-back", "amendment"}) {
      manager.send("/reviews/" + review + "/" + act, Map.of("csrf", "")).is(403);
    }
    assertThat(document(manager, review).json().at("/rulings")).isEmpty();
  }

  @Test
  void who_may_only_read_is_told_why_they_do_not_rule() {
    String review = held("INV-13", "");
    assertThat(page(owner, review))
        .contains("You do not rule on this now.", "None of your queues is asked")
        .doesNotContain("id=\"ruling\"", "/claim\"");
    rule(owner, review, ruling("approve")).is(403);
    Browser stranger = Browser.of(lastword, invoices.queue("sales"));
    stranger.page("/reviews/" + review).is(404);
    rule(stranger, review, ruling("approve")).is(404);
    stranger.page("/reviews/" + review + "/amendment").is(404);
  }

  @Test
  void a_claim_is_taken_seen_and_given_back() {
    String review = held("INV-14", "");
    manager.send("/reviews/" + review + "/claim", Map.of()).is(303);
    assertThat(page(manager, review)).contains("Give back", "You, for ", "id=\"ruling\"");
    assertThat(page(deputy, review))
        .contains("After 30 idle minutes, at ")
        .doesNotContain("id=\"ruling\"");
    assertThat(deputy.send("/reviews/" + review + "/claim", Map.of()).is(409).body())
        .contains("Somebody else works on this");
    manager.send("/reviews/" + review + "/give-back", Map.of()).is(303);
    assertThat(page(deputy, review)).contains("id=\"ruling\"", "Nobody yet.");
  }

  @Test
  void what_nobody_answered_is_no_rejection_and_can_still_be_rejected() {
    try (RunningServer own = RunningServer.fresh()) {
      Team team = Team.of(own, "invoices", POLICY);
      Answered held = team.submit(Team.invoice("INV-15", "20000.00", "Birch Paper", ""));
      String review = held.text("/review/id");
      own.clock().advance(Duration.ofDays(7));
      own.get(team.key(), "/v1/actions/" + held.id() + "?wait=20s").hasState("expired");
      Browser late = Browser.of(own, team.queue("finance-managers"));
      assertThat(page(late, review))
          .contains("Nobody answered in time.", "This is not a rejection", "value=\"reject\"")
          .doesNotContain("value=\"approve\"", "data-key=\"e\"");
      rule(late, review, ruling("reject")).is(303);
      assertThat(page(late, review)).contains("after nobody had answered in time");
    }
  }
}
