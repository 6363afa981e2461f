package dev.lastword.client;

import static dev.lastword.client.Examples.FACTS;
import static dev.lastword.client.Examples.consumed;
import static dev.lastword.client.Examples.sha256;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lastword.api.RawJson;
import dev.lastword.api.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An executor gets exactly what was approved, or nothing. */
final class ConsumeTest {

  private static final String TEXT = "\"content\":\"Pay Caf\u00e9 Z\u00fcrich\"";
  private static final String TEXT_SHA256 = sha256("Pay Caf\u00e9 Z\u00fcrich");

  private final ScriptedServer server = new ScriptedServer();
  private final LastwordClient client = LastwordClient.at(server.url()).token("lwk_x").build();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void what_was_approved_is_handed_over() {
    server.answers(200, consumed(sha256(FACTS), TEXT, TEXT_SHA256));
    var released = client.consume("rel_1", "key-1");
    assertThat(released.facts()).isEqualTo(new RawJson(FACTS));
    assertThat(requireNonNull(released.output()).content()).isEqualTo("Pay Caf\u00e9 Z\u00fcrich");
    var asked = server.onlyRequest();
    assertThat(asked.method() + " " + asked.target()).isEqualTo("POST /v1/releases/rel_1/consume");
    assertThat(asked.headers()).containsEntry("idempotency-key", "key-1");
  }

  @Test
  void an_output_of_bytes_is_held_against_the_digest_of_the_bytes() {
    server.answers(200, consumed(sha256(FACTS), "\"base64\":\"aGVsbG8=\"", sha256("hello")));
    assertThat(requireNonNull(client.consume("rel_1", "key-1").output()).base64())
        .isEqualTo("aGVsbG8=");
  }

  @Test
  void other_facts_than_approved_are_turned_down() {
    assertAltered(consumed(sha256(FACTS + " "), TEXT, TEXT_SHA256), "its facts have SHA-256");
    String one = consumed(sha256(FACTS), TEXT, TEXT_SHA256);
    assertAltered(one.replace("10000.00", "10000.0"), "its facts have SHA-256");
    assertAltered(one.replace("\"facts\":", "\"fact\":"), "no facts came");
  }

  @Test
  void another_output_than_approved_is_turned_down() {
    assertAltered(consumed(sha256(FACTS), TEXT, sha256("Pay")), "its output have SHA-256");
    assertAltered(consumed(sha256(FACTS), "\"base64\":\"!\"", TEXT_SHA256), "not base64");
    String both = TEXT + ",\"base64\":\"aGVsbG8=\"";
    assertAltered(consumed(sha256(FACTS), both, TEXT_SHA256), "exactly one");
  }

  @Test
  void an_output_without_digest_or_a_digest_without_output_is_turned_down() {
    String whole = consumed(sha256(FACTS), TEXT, TEXT_SHA256);
    assertAltered(whole.replaceAll(",\"output_sha256\":\"\\w+\"", ""), "no digest");
    assertAltered(whole.replaceAll("\"output\":\\{[^}]*\\},", ""), "none came");
  }

  @Test
  void a_pure_decision_has_no_output_to_check() {
    String whole = consumed(sha256(FACTS), TEXT, TEXT_SHA256);
    server.answers(200, whole.replaceAll("\"output\":\\{[^}]*\\},\"output_sha256\":\"\\w+\",", ""));
    assertThat(client.consume("rel_1", "key-1").output()).isNull();
  }

  @Test
  void what_a_submission_consumed_at_once_is_checked_too() {
    String altered = consumed(sha256("{}"), TEXT, TEXT_SHA256);
    server.answers(
        201,
        Examples.RELEASED_ACTION.replace("\"trail\":", "\"released\":" + altered + ",\"trail\":"));
    var submission = Submission.of("inv-1", new RawJson("{}"));
    var failure =
        catchThrowableOfType(
            AlteredRelease.class, () -> client.submit("invoices", submission, "key-1"));
    assertThat(failure.action()).isEqualTo("act_1");
  }

  private void assertAltered(String answer, String why) {
    server.answers(200, answer);
    var failure =
        catchThrowableOfType(AlteredRelease.class, () -> client.consume("rel_1", "key-1"));
    assertThat(failure).hasMessageStartingWith("do not execute act_1: ").hasMessageContaining(why);
  }
}
