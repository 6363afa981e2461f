package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What breaks under the server: no verdict without the database, and recovery without a hand. */
class FailureTest {

  private final RunningServer lastword = RunningServer.fresh();
  private final Team invoices =
      Team.of(lastword, "invoices", WithoutRule.named("new-vendor", Team.text("invoices.yaml")));

  @AfterEach
  void stop() {
    lastword.close();
  }

  @Test
  void a_killed_database_gives_no_verdict_and_comes_back_with_everything() throws Exception {
    Answered before = submit("INV-1", "key-1").is(201);
    killDatabase();
    Answered away = submit("INV-2", "key-2");
    assertThat(away.status()).isIn(201, 503);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> submit("INV-2", "key-2").is(201));
    lastword.get(invoices.key(), "/v1/actions/" + before.id()).is(200).hasState("released");
    invoices.consume(before.releaseId()).is(200);
  }

  @Test
  void while_the_database_is_away_the_answer_is_503_and_says_do_not_act() throws Exception {
    ProcessHandle postgres =
        ProcessHandle.of(lastword.server().postgres().orElseThrow().pid().orElseThrow())
            .orElseThrow();
    signal(postgres.pid(), "STOP");
    postgres.descendants().forEach(child -> signal(child.pid(), "STOP"));
    Answered away;
    try {
      away = submit("INV-3", "key-3");
    } finally {
      signal(postgres.pid(), "CONT");
      postgres.descendants().forEach(child -> signal(child.pid(), "CONT"));
    }
    away.isProblem(503, "LW-API-006");
    assertThat(away.text("/detail")).startsWith("Do not act");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> submit("INV-3", "key-3").is(201));
  }

  @Test
  void a_trail_that_cannot_be_written_stores_nothing_at_all() throws Exception {
    try (var superuser = lastword.superuser();
        var s = superuser.createStatement()) {
      s.execute("revoke insert on trail_entry from lastword_app");
      submit("INV-4", "key-4").isProblem(503, "LW-API-006");
      try (var rows = s.executeQuery("select count(*) from action")) {
        rows.next();
        assertThat(rows.getLong(1)).isZero();
      }
      s.execute("grant insert on trail_entry to lastword_app");
    }
    submit("INV-4", "key-4").is(201);
  }

  @Test
  void after_a_restart_everything_is_where_it_was() {
    Answered released = submit("INV-5", "key-5").is(201);
    Answered held =
        invoices.submit(Team.invoice("INV-6", "20000.00", "Birch Paper", "")).hasState("held");
    String operator = lastword.operator();
    lastword.stop();
    lastword.start();
    assertThat(lastword.operator()).isEqualTo(operator);
    lastword.get(invoices.key(), "/v1/actions/" + held.id()).is(200).hasState("held");
    assertThat(submit("INV-5", "key-5").is(201).id()).isEqualTo(released.id());
    invoices.consume(released.releaseId()).is(200);
  }

  private Answered submit(String subject, String key) {
    return invoices.submit(Team.invoice(subject, "10.00", "Birch Paper", ""), key);
  }

  private void killDatabase() {
    long pid = lastword.server().postgres().orElseThrow().pid().orElseThrow();
    ProcessHandle.of(pid).orElseThrow().descendants().forEach(child -> signal(child.pid(), "KILL"));
    signal(pid, "KILL");
  }

  private static void signal(long pid, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
