package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final Team invoices =
      Team.of(lastword, "invoices", WithoutRule.named("new-vendor", Team.text("invoices.yaml")));

  @Test
  void the_same_key_and_body_get_the_same_answer() {
    String body = Team.invoice("INV-1", "10.00", "Birch Paper", "");
    Answered first = invoices.submit(body, "key-1").is(201);
    Answered second = invoices.submit(body, "key-1").is(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.response().headers().firstValue("Idempotency-Replayed")).contains("true");
  }

  @Test
  void the_same_key_and_another_body_are_a_conflict() {
    invoices.submit(Team.invoice("INV-2", "10.00", "Birch Paper", ""), "key-2").is(201);
    invoices
        .submit(Team.invoice("INV-2", "10.01", "Birch Paper", ""), "key-2")
        .isProblem(409, "LW-ACT-003");
  }

  @Test
  void another_agent_may_use_the_same_key() {
    Team others =
        Team.of(lastword, "invoices", WithoutRule.named("new-vendor", Team.text("invoices.yaml")));
    String body = Team.invoice("INV-3", "10.00", "Birch Paper", "");
    assertThat(invoices.submit(body, "key-3").is(201).id())
        .isNotEqualTo(others.submit(body, "key-3").is(201).id());
  }

  @Test
  void the_same_agent_may_use_the_same_key_in_another_workflow() {
    Team other = Team.of(lastword, "invoices", Team.text("invoices.yaml"));
    String sameAgent = Team.key(lastword, invoices.agent(), other.workflow());
    String body = Team.invoice("INV-8", "10.00", "Birch Paper", "");
    invoices.submit(body, "key-8").hasVerdict("proceed");
    new Team(lastword, other.workflow(), other.tokens(), invoices.agent(), sameAgent)
        .submit(body, "key-8")
        .is(201)
        .hasVerdict("hold");
  }

  @Test
  void fifty_at_once_with_one_key_are_one_action() throws Exception {
    String body = Team.invoice("INV-4", "10.00", "Birch Paper", "");
    var answers = new ArrayList<Future<Answered>>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        answers.add(callers.submit(() -> invoices.submit(body, "key-4")));
      }
    }
    var ids = new ArrayList<String>();
    for (Future<Answered> answer : answers) {
      ids.add(answer.get().is(201).id());
    }
    assertThat(ids).hasSize(50).containsOnly(ids.getFirst());
  }

  @Test
  void the_same_content_that_is_still_open_is_the_same_action() {
    String body = Team.invoice("INV-5", "20000.00", "Birch Paper", "");
    Answered first = invoices.submit(body).is(201).hasState("held");
    Answered second = invoices.submit(body).is(200);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.json().get("duplicate").asBoolean()).isTrue();
  }

  @Test
  void other_content_on_the_same_subject_takes_the_place_of_what_is_open() {
    Answered first = invoices.submit(Team.invoice("INV-6", "20000.00", "Birch Paper", ""));
    Answered second = invoices.submit(Team.invoice("INV-6", "19000.00", "Birch Paper", "")).is(201);
    assertThat(second.id()).isNotEqualTo(first.id());
    lastword.get(invoices.key(), "/v1/actions/" + first.id()).hasState("superseded");
  }

  @Test
  void what_was_released_stays_when_the_subject_comes_again() {
    Answered first = invoices.submit(Team.invoice("INV-7", "10.00", "Birch Paper", ""));
    invoices.submit(Team.invoice("INV-7", "11.00", "Birch Paper", "")).is(201);
    lastword.get(invoices.key(), "/v1/actions/" + first.id()).hasState("released");
  }
}
