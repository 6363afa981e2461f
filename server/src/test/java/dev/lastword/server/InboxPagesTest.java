package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits for a person, in a browser. */
class InboxPagesTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY = WithoutRule.named("new-vendor", Team.text("invoices.yaml"));
  private static final Team invoices = Team.of(lastword, "invoices", POLICY);
  private static final Browser manager = Browser.of(lastword, invoices.queue("finance-managers"));
  private static final Answered first = held(invoices, "Pay <b>Birch</b> INV-1", "20000.00", "");
  private static final Answered second = held(invoices, "Pay Cedar INV-2", "30000.00", "");

  private static Answered held(Team team, String subject, String amount, String memo) {
    return team.submit(
            """
            {"subject": "%s", "confidence": 0.95, "facts": {"amount": %s, "vendor": "Birch Paper",
             "po_matched": true, "memo": "%s", "country": "US"}}
            """
                .formatted(subject, amount, memo))
        .is(201)
        .hasVerdict("hold");
  }

  private static String review(Answered action) {
    return action.text("/review/id");
  }

  private static String inbox(Browser reader, String query) {
    return reader.page("/inbox" + query).is(200).body();
  }

  @Test
  void an_ask_says_what_why_who_how_sure_and_until_when() {
    String page = inbox(manager, "");
    assertThat(page)
        .contains("/reviews/" + review(first), "Pay &lt;b&gt;Birch&lt;/b&gt; INV-1")
        .contains("Invoices over $10,000 need a manager first", "0.95", "in 3 h 59 min")
        .contains("<span class=\"asked\">" + invoices.queue("finance-managers"))
        .doesNotContain("<b>Birch");
  }

  @Test
  void the_navigation_counts_what_waits() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Browser reader = Browser.of(lastword, team.queue("finance-managers"));
    assertThat(inbox(reader, "")).contains("Nothing waits for you.", "A tripwire fired");
    assertThat(reader.page("/actions").body()).doesNotContain("class=\"count\"");
    held(team, "INV-3", "20000.00", "");
    held(team, "INV-4", "20000.00", "about the contract");
    assertThat(inbox(reader, "")).contains("2 asks wait for you", "<title>Inbox, 2 waiting");
    assertThat(reader.page("/actions").body())
        .containsPattern("class=\"count\"><span class=\"vh\">, </span>2<");
  }

  @Test
  void what_is_urgent_comes_first_and_what_is_late_says_by_how_much() {
    try (RunningServer own = RunningServer.fresh()) {
      Team team = Team.of(own, "invoices", POLICY);
      String both = team.queue("both");
      Team.person(own, "somebody with two hats", both);
      for (String queue : List.of("finance-managers", "senior-account-managers")) {
        own.post(
                own.operator(),
                "/v1/queues/" + team.queue(queue) + "/members",
                "{\"person\": \"somebody with two hats\"}")
            .is(201);
        own.post(
                team.token(queue),
                "/v1/queues/%s/members/somebody%%20with%%20two%%20hats/confirmation"
                    .formatted(team.queue(queue)),
                "")
            .is(201);
      }
      held(team, "INV-5", "20000.00", "");
      own.clock().advance(Duration.ofMinutes(270));
      held(team, "INV-6", "20000.00", "");
      held(team, "INV-7", "10.00", "about the contract");
      assertThat(inbox(Browser.of(own, "somebody with two hats"), ""))
          .contains("3 asks wait for you, 1 urgent, 1 overdue", "30 min late")
          .containsSubsequence(
              ">Urgent<", "INV-7", ">Overdue<", "INV-5", ">Due within a day<", "INV-6");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?subject=birch, true, false",
    "?subject=BIRCH&workflow=, true, false",
    "?workflow=none, false, false",
    "?queue=none, false, false",
    "?state=closed, false, false",
    "?cursor=nonsense, true, true",
  })
  void filters_stand_in_the_address(String query, boolean hasFirst, boolean hasSecond) {
    String page = inbox(manager, query);
    assertThat(page.contains(review(first))).isEqualTo(hasFirst);
    assertThat(page.contains(review(second))).isEqualTo(hasSecond);
  }

  @Test
  void a_filter_says_again_what_was_asked_for() {
    assertThat(inbox(manager, "?subject=%22%3E%3Cscript%3E&queue=x"))
        .contains("value=\"&#34;>&lt;script>\"", "Nothing fits.")
        .doesNotContain("<script>");
    assertThat(inbox(manager, "?workflow=" + invoices.workflow()))
        .contains("value=\"" + invoices.workflow() + "\" selected", review(second));
  }

  @Test
  void others_see_nothing_of_it() {
    Browser stranger = Browser.of(lastword, invoices.queue("sales"));
    assertThat(inbox(stranger, "?queue=" + invoices.queue("finance-managers")))
        .doesNotContain(review(first));
  }

  @Test
  void a_claim_from_the_list_comes_back_to_it_and_others_see_it() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Team.person(lastword, "deputy of " + team.workflow(), "deputies");
    Answered held = held(team, "INV-8", "20000.00", "");
    Browser reader = Browser.of(lastword, team.queue("finance-managers"));
    String claim = "/reviews/" + review(held) + "/claim";
    Answered claimed = reader.send(claim, Map.of("back", "/inbox?subject=INV-8")).is(303);
    assertThat(claimed.response().headers().firstValue("Location"))
        .contains("/inbox?subject=INV-8");
    assertThat(inbox(reader, "")).contains("claimed by you, ").doesNotContain("class=\"taken\"");
  }

  @Test
  void a_claim_leads_to_no_other_site() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String review = review(held(team, "INV-9", "20000.00", ""));
    Answered claimed =
        Browser.of(lastword, team.queue("finance-managers"))
            .send("/reviews/" + review + "/claim", Map.of("back", "//elsewhere.example"))
            .is(303);
    assertThat(claimed.response().headers().firstValue("Location")).contains("/reviews/" + review);
  }

  @Test
  void what_was_answered_is_found_under_answered() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Browser reader = Browser.of(lastword, team.queue("finance-managers"));
    String review = review(held(team, "INV-10", "20000.00", ""));
    reader
        .send("/reviews/" + review + "/rulings", Map.of("ruling", "reject", "revision", "1"))
        .is(303);
    assertThat(inbox(reader, "")).doesNotContain(review).contains("Nothing waits for you.");
    assertThat(inbox(reader, "?state=closed")).contains(review, "<b>rejected</b>");
  }

  @Test
  void long_lists_come_page_by_page() {
    Team team = Team.of(lastword, "invoices", POLICY);
    for (int i = 0; i < 51; i++) {
      held(team, "MANY-" + i + ".", "20000.00", "");
    }
    Browser reader = Browser.of(lastword, team.queue("finance-managers"));
    String page = inbox(reader, "?subject=many");
    assertThat(page)
        .contains("51 asks wait for you", "MANY-0.", "MANY-49.")
        .doesNotContain("MANY-50.");
    String more = page.replaceAll("(?s).*href=\"([^\"]*cursor=[^\"]*)\".*", "$1");
    assertThat(reader.page(more.replace("&amp;", "&")).is(200).body())
        .contains("MANY-50.", "To the beginning", "subject=many")
        .doesNotContain("MANY-49.");
  }
}
