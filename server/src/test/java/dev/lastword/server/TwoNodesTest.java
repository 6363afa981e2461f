package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two servers on one database behave like one. */
class TwoNodesTest {

  private static final RunningServer one = RunningServer.fresh();
  private static final RunningServer other = one.beside();
  private static final Team invoices =
      Team.of(
          one,
          "invoices",
          WithoutRule.named("new-vendor", Team.text("invoices.yaml"))
              .replace("    hard: true\n", ""));

  @AfterAll
  static void stop() {
    other.close();
    one.close();
  }

  @Test
  void a_ruling_on_one_node_answers_the_agent_that_waits_on_the_other() throws Exception {
    Answered held = invoices.submit(Team.invoice("INV-1", "20000.00", "Birch Paper", ""));
    CompletableFuture<Answered> waiting =
        CompletableFuture.supplyAsync(
            () -> other.get(invoices.key(), "/v1/actions/" + held.id() + "?wait=60s"));
    approve(one, held).is(201);
    waiting.get(30, TimeUnit.SECONDS).hasState("released");
  }

  @Test
  void what_one_node_approved_the_other_releases_once() {
    Answered held = invoices.submit(Team.invoice("INV-2", "20000.00", "Birch Paper", ""));
    approve(other, held).is(201);
    String path = "/v1/releases/rel_" + held.id().substring(4) + "/consume";
    one.post(invoices.key(), path, "").is(200);
    other.post(invoices.key(), path, "").isProblem(409, "LW-REL-002");
  }

  @Test
  void a_node_that_ends_after_a_ruling_has_lost_nothing() {
    Answered held = invoices.submit(Team.invoice("INV-3", "20000.00", "Birch Paper", ""));
    RunningServer third = one.beside();
    approve(third, held).is(201);
    third.close();
    one.get(invoices.key(), "/v1/actions/" + held.id()).hasState("released");
    assertThat(
            one.get(invoices.token("finance-managers"), "/v1/reviews/" + held.text("/review/id"))
                .json()
                .at("/rulings"))
        .hasSize(1);
  }

  private static Answered approve(RunningServer node, Answered held) {
    return node.post(
        invoices.token("finance-managers"),
        "/v1/reviews/" + held.text("/review/id") + "/rulings",
        "{\"ruling\": \"approve\", \"revision\": 1}");
  }
}
