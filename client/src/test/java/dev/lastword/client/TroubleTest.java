package dev.lastword.client;

import static dev.lastword.client.Examples.DRAFT;
import static dev.lastword.client.Examples.HELD_ACTION;
import static dev.lastword.client.Examples.RELEASED_ACTION;
import static dev.lastword.client.Examples.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lastword.api.OutcomeReport;
import dev.lastword.api.RawJson;
import dev.lastword.api.Submission;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a caller sees when there is no answer, or another one than hoped for. */
@Timeout(30)
final class TroubleTest {

  private static final Backoff QUICK = new Backoff(4, Duration.ofMillis(1), Duration.ofMillis(4));
  private static final Submission INVOICE = Submission.of("inv-1", new RawJson("{}"));

  private final ScriptedServer server = new ScriptedServer();
  private final LastwordClient client =
      LastwordClient.at(server.url())
          .token("lwk_secret")
          .requestTimeout(Duration.ofSeconds(1))
          .backoff(QUICK)
          .build();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_problem_carries_all_that_the_server_said() {
    server.answers(422, problem(422, "LW-ACT-002", "It does not fit."));
    var problem = catchThrowableOfType(LastwordProblem.class, this::submit);
    assertThat(problem.code()).isEqualTo("LW-ACT-002");
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.detail()).isEqualTo("It does not fit.");
    assertThat(problem.items().get(0).pointer()).isEqualTo("/facts/amount");
    assertThat(problem).hasMessage("LW-ACT-002 A title: It does not fit.");
    assertThat(problem.document().title()).isEqualTo("A title");
    server.onlyRequest();
  }

  @Test
  void a_submission_is_repeated_under_its_key_until_there_is_an_answer() {
    server
        .answers(503, problem(503, "LW-API-006", "The database does not answer."))
        .hangsUp()
        .answers(429, "{}")
        .answers(201, RELEASED_ACTION);
    assertThat(submit().id()).isEqualTo("act_1");
    assertThat(server.asked()).hasSize(4);
    assertThat(server.asked())
        .extracting(asked -> asked.headers().get("idempotency-key"))
        .containsOnly("key-1");
  }

  @Test
  void it_is_not_repeated_for_ever() {
    for (int i = 0; i < 10; i++) {
      server.answers(503, problem(503, "LW-API-006", "The database does not answer."));
    }
    var unavailable = catchThrowableOfType(LastwordUnavailable.class, this::submit);
    assertThat(unavailable)
        .hasMessage(server.url() + " cannot answer now: The database does not answer.");
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void reading_is_repeated_too() {
    server.hangsUp().answers(200, HELD_ACTION);
    assertThat(client.action("act_2").state()).isEqualTo("held");
  }

  @Test
  void what_has_no_key_and_changes_something_is_sent_once() {
    server.answers(503, "{}").answers(200, DRAFT);
    var report = new OutcomeReport("executed", null, null);
    assertThatThrownBy(() -> client.outcome("act_1", report))
        .isInstanceOf(LastwordUnavailable.class);
    assertThatThrownBy(() -> client.action("act_1")).isInstanceOf(LastwordUnavailable.class);
    assertThat(server.asked().stream().filter(a -> a.method().equals("POST"))).hasSize(1);
  }

  @Test
  void a_problem_is_not_repeated() {
    server.answers(409, problem(409, "LW-REL-002", "Consumed."));
    assertThatThrownBy(() -> client.consume("rel_1", "key-2")).isInstanceOf(LastwordProblem.class);
    server.onlyRequest();
  }

  @Test
  void nobody_at_the_address() {
    server.close();
    var unavailable = catchThrowableOfType(LastwordUnavailable.class, this::submit);
    assertThat(unavailable).hasMessage(server.url() + " does not answer: no connection");
  }

  @Test
  void a_body_that_never_comes_ends_with_the_time_limit() {
    for (int i = 0; i < 4; i++) {
      server.stopsBehindTheHead();
    }
    var unavailable = catchThrowableOfType(LastwordUnavailable.class, this::submit);
    assertThat(unavailable).hasMessage(server.url() + " did not answer within 1000 ms");
  }

  @Test
  void something_else_answers_at_the_address() {
    server.answers(404, "text/html", "<h1>It works!</h1>");
    var unavailable = catchThrowableOfType(LastwordUnavailable.class, this::cancel);
    assertThat(unavailable).hasMessageContaining("Is this the address of a Lastword server?");
    server.answers(200, "text/html", "<h1>It works!</h1>");
    assertThatThrownBy(this::cancel).isInstanceOf(LastwordUnavailable.class);
    server.answers(302, "");
    assertThatThrownBy(this::cancel).isInstanceOf(LastwordUnavailable.class);
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void what_something_else_answered_is_not_asked_again() {
    server.answers(404, "text/html", "<h1>It works!</h1>");
    assertThatThrownBy(this::submit).isInstanceOf(LastwordUnavailable.class);
    server.onlyRequest();
  }

  @Test
  void somebody_elses_problem_document_is_not_taken_for_ours() {
    server.answers(403, "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}");
    assertThatThrownBy(this::cancel).isInstanceOf(LastwordUnavailable.class);
    server.onlyRequest();
  }

  @Test
  void an_interrupted_caller_is_let_go_at_once_and_stays_interrupted() {
    server.stopsBehindTheHead();
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::submit).isInstanceOf(LastwordUnavailable.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.asked().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void a_key_is_visible_ascii() {
    for (String key : new String[] {"", "a b", "a\nb", "\u00e9", "k".repeat(256)}) {
      assertThatIllegalArgumentException()
          .as(key)
          .isThrownBy(() -> client.submit("invoices", INVOICE, key));
    }
  }

  @Test
  void pauses_double_up_to_a_limit_and_are_at_least_half() {
    var backoff = new Backoff(8, Duration.ofMillis(100), Duration.ofSeconds(5));
    for (int attempt = 1; attempt <= 70; attempt++) {
      long full = attempt > 6 ? 5_000 : 100L << (attempt - 1);
      long pause = backoff.pauseAfter(attempt, ThreadLocalRandom.current()).toMillis();
      assertThat(pause).isBetween(full / 2, full);
    }
  }

  private dev.lastword.api.ActionDocument submit() {
    return client.submit("invoices", INVOICE, "key-1");
  }

  private void cancel() {
    client.cancel("act_1");
  }
}
