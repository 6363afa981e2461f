package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who may read what, and waiting for a change. */
class ReadingTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final Team invoices =
      Team.of(lastword, "invoices", WithoutRule.named("new-vendor", Team.text("invoices.yaml")));

  @Test
  void the_list_is_newest_first_in_pages_without_gaps() {
    Team team =
        Team.of(lastword, "invoices", WithoutRule.named("new-vendor", Team.text("invoices.yaml")));
    for (int i = 0; i < 205; i++) {
      team.submit(Team.invoice("INV-" + i, "10.00", "V", "")).is(201);
    }
    var seen = new java.util.ArrayList<String>();
    String cursor = "";
    do {
      Answered page = lastword.get(team.key(), "/v1/actions" + cursor).is(200);
      seen.addAll(page.ids("/actions", "subject"));
      cursor = page.text("/next").isEmpty() ? "" : "?cursor=" + page.text("/next");
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(205).doesNotHaveDuplicates();
    assertThat(seen.getFirst()).isEqualTo("INV-204");
    assertThat(seen.getLast()).isEqualTo("INV-0");
  }

  @Test
  void the_list_can_be_narrowed_by_state_and_reason() {
    String held = submit("INV-1", "20000.00").id();
    submit("INV-2", "10.00");
    assertThat(list("?state=held")).contains(held);
    assertThat(list("?reason=high-amount&workflow=" + invoices.workflow())).contains(held);
    assertThat(list("?reason=legal-language")).doesNotContain(held);
    lastword.get(invoices.key(), "/v1/actions?from=yesterday").isProblem(422, "LW-API-004");
    lastword.get(invoices.key(), "/v1/actions?cursor=x").isProblem(422, "LW-API-004");
  }

  @Test
  void the_operator_reads_ids_and_states_but_no_facts() {
    String id = submit("INV-3", "10.00").id();
    Answered outline = lastword.get(lastword.operator(), "/v1/actions/" + id).is(200);
    assertThat(outline.json().has("facts")).isFalse();
    assertThat(outline.json().has("subject")).isFalse();
    assertThat(outline.body()).doesNotContain("Birch");
    outline.hasState("released");
  }

  @Test
  void the_owner_queue_reads_all_of_the_workflow_others_what_they_are_asked() {
    String proceeded = submit("INV-4", "10.00").id();
    String held = submit("INV-5", "20000.00").id();
    assertThat(status("finance-operations", proceeded)).isEqualTo(200);
    assertThat(status("finance-managers", proceeded)).isEqualTo(404);
    assertThat(status("finance-managers", held)).isEqualTo(200);
    assertThat(status("support", held)).isEqualTo(404);
  }

  @Test
  void a_waiting_agent_hears_of_a_change_at_once() throws Exception {
    Answered held = submit("INV-6", "20000.00").hasState("held");
    String path = "/v1/actions/" + held.id();
    var waiting =
        CompletableFuture.supplyAsync(
            () -> lastword.get(invoices.key(), path + "?wait=30s&after=1"));
    lastword.post(invoices.key(), path + "/cancel", "").is(200);
    waiting.get(5, TimeUnit.SECONDS).is(200).hasState("cancelled");
  }

  @Test
  void waiting_ends_without_a_change_too() {
    Answered held = submit("INV-7", "20000.00");
    String path = "/v1/actions/" + held.id();
    lastword.get(invoices.key(), path + "?wait=1s&after=1").is(200).hasState("held");
    lastword.get(invoices.key(), path + "?wait=long").isProblem(422, "LW-API-004");
  }

  private static int status(String queue, String action) {
    return lastword.get(invoices.tokens().get(queue), "/v1/actions/" + action).status();
  }

  private static java.util.List<String> list(String query) {
    return lastword.get(invoices.key(), "/v1/actions" + query).is(200).ids("/actions", "id");
  }

  private static Answered submit(String subject, String amount) {
    return invoices.submit(Team.invoice(subject, amount, "Birch Paper", "")).is(201);
  }
}
