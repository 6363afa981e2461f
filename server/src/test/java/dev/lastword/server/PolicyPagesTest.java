package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A policy is read, signed and made active in a browser. */
class PolicyPagesTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY = Team.text("invoices.yaml");

  private final Team team = Team.of(lastword, "invoices");
  private final Browsing manager = as("finance-managers");

  private Browsing as(String queue) {
    return new Browsing(lastword, team.tokens().getOrDefault(queue, ""));
  }

  private static String stricter() {
    return POLICY.replace("rate: 5%", "rate: 25%");
  }

  private Map<String, String> signature(String digest, String queue) {
    String source =
        lastword.get(lastword.operator(), "/v1/policies/" + digest).text("/source_digest");
    return Map.of("queue", team.queue(queue), "source_digest", source, "read", "yes");
  }

  @Test
  void a_version_shows_its_file_line_by_line_with_the_tests() {
    String digest = team.activate(stricter());
    assertThat(manager.page("/policies/" + digest).is(200).body())
        .contains("version 2, holds now", "<i>1</i>", "when: amount &gt; money(")
        .contains("one cent more waits for a finance manager", " passed, 0 failed")
        .contains(
            "What the AI does alone", "the action waits for <b>" + team.queue("finance-managers"))
        .contains("superseded");
  }

  @Test
  void what_changes_is_shown_against_the_version_that_holds() {
    String digest = team.propose(stricter());
    assertThat(manager.page("/policies/" + digest).is(200).body())
        .contains("removed: </span>spot_check: {rate: 5%", "added: </span>spot_check: {rate: 25%")
        .contains("0 of 3", "It is <b>stricter</b>, and nowhere looser")
        .doesNotContain("removed: </span>confidence");
  }

  @Test
  void people_sign_for_their_queue_and_with_the_last_one_it_can_be_made_active() {
    String digest = team.propose(stricter());
    String here = "/policies/" + digest;
    for (String queue : new String[] {"finance-managers", "senior-account-managers"}) {
      as(queue).send(here + "/sign-offs", signature(digest, queue)).is(303);
    }
    assertThat(manager.page(here).is(200).body())
        .contains("2 of 3")
        .doesNotContain("Make it active");
    manager.send(here + "/activation", Map.of()).is(409);
    as("finance-operations")
        .send(here + "/sign-offs", signature(digest, "finance-operations"))
        .is(303);
    assertThat(manager.page(here).is(200).body()).contains("3 of 3", "Make it active");
    manager.send(here + "/activation", Map.of()).is(303);
    assertThat(manager.page(here).is(200).body()).contains("version 2, holds now");
  }

  @Test
  void only_a_member_is_offered_the_signature_of_a_queue() {
    String digest = team.propose(stricter());
    assertThat(manager.page("/policies/" + digest).is(200).body())
        .contains("Sign for " + team.queue("finance-managers"))
        .doesNotContain("Sign for " + team.queue("finance-operations"));
    assertThat(as("sales").page("/policies/" + digest).is(200).body()).doesNotContain("Sign for ");
    manager
        .send("/policies/" + digest + "/sign-offs", signature(digest, "finance-operations"))
        .is(403);
  }

  @Test
  void nobody_signs_what_they_were_not_shown_or_have_not_read() {
    String digest = team.propose(stricter());
    String here = "/policies/" + digest + "/sign-offs";
    String queue = team.queue("finance-managers");
    manager
        .send(here, Map.of("queue", queue, "source_digest", "0".repeat(64), "read", "yes"))
        .is(422);
    String shown = signature(digest, "finance-managers").getOrDefault("source_digest", "");
    manager.send(here, Map.of("queue", queue, "source_digest", shown)).is(422);
    assertThat(manager.page("/policies/" + digest).body()).contains("0 of 3");
  }

  @Test
  void a_draft_is_put_up_for_signature() {
    String digest = team.draft(stricter());
    assertThat(manager.page("/policies/" + digest).is(200).body())
        .contains("Put it up for signature");
    manager.send("/policies/" + digest + "/proposal", Map.of()).is(303);
    assertThat(manager.page("/policies").is(200).body())
        .contains(digest.substring(0, 8), "0 of 3 signed", "also for you");
  }

  @Test
  void a_proposal_against_a_version_that_no_longer_holds_is_void() {
    String digest = team.propose(stricter());
    team.activate(POLICY.replace("rate: 5%", "rate: 50%"));
    assertThat(manager.page("/policies/" + digest).is(200).body())
        .contains("Another version became active since")
        .doesNotContain("Sign for ");
  }

  @Test
  void a_workflow_says_who_decides_and_that_nothing_is_proved_yet() {
    team.submit(Team.invoice("INV-1", "20000.00", "Birch Paper", "")).is(201);
    String page = manager.page("/workflows").is(200).body();
    String row = page.substring(page.indexOf("/actions?workflow=" + team.workflow() + "\""));
    assertThat(row).containsSubsequence("1 action<", "unproven", "2 % is the limit", "On the loop");
  }

  @Test
  void an_unknown_digest_is_not_found() {
    manager.page("/policies/" + "0".repeat(64)).is(404);
    manager.page("/policies/none").is(404);
  }

  @Test
  void the_owner_says_in_writing_why_more_may_go_through() {
    String digest = team.propose(WithoutRule.named("new-vendor", POLICY));
    String here = "/policies/" + digest;
    Browsing owner = as("finance-operations");
    assertThat(owner.page(here).is(200).body())
        .contains("It is <b>looser</b>: it lets more through", "Why more may go through");
    assertThat(manager.page(here).is(200).body()).doesNotContain("Why more may go through");
    var fields = new HashMap<>(signature(digest, "finance-operations"));
    owner.send(here + "/sign-offs", fields).is(422);
    fields.put("override", "Vendors are checked by <procurement>.");
    owner.send(here + "/sign-offs", fields).is(303);
    assertThat(owner.page(here).is(200).body())
        .contains("Decided, not shown: “Vendors are checked by &lt;procurement&gt;.”");
  }
}
