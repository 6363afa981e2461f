package dev.lastword.client;

import static dev.lastword.client.Examples.DRAFT;
import static dev.lastword.client.Examples.FACTS;
import static dev.lastword.client.Examples.HELD_ACTION;
import static dev.lastword.client.Examples.RELEASED_ACTION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lastword.api.NewKey;
import dev.lastword.api.NewMember;
import dev.lastword.api.NewPerson;
import dev.lastword.api.OutcomeReport;
import dev.lastword.api.Output;
import dev.lastword.api.RawJson;
import dev.lastword.api.SignOffRequest;
import dev.lastword.api.Submission;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LastwordClientTest {

  private final ScriptedServer server = new ScriptedServer();
  private final LastwordClient client =
      LastwordClient.at(server.url() + "/").token("lwk_secret\n").build();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_submission_travels_with_its_facts_byte_for_byte() {
    server.answers(201, RELEASED_ACTION);
    var output = new Output("text/plain", "Pay 10,000.00", null);
    var confidence = new BigDecimal("0.80");
    var submission =
        new Submission("inv-1", new RawJson(FACTS), output, confidence, "m-1", null, "u", true);
    var action = client.submit("invoices", submission, "key-1");
    var asked = server.onlyRequest();
    assertThat(asked.method() + " " + asked.target())
        .isEqualTo("POST /v1/workflows/invoices/actions");
    assertThat(asked.body())
        .isEqualTo(
            "{\"subject\":\"inv-1\",\"facts\":"
                + FACTS
                + ",\"output\":{\"type\":\"text/plain\",\"content\":\"Pay 10,000.00\"},"
                + "\"confidence\":0.80,\"model\":\"m-1\",\"on_behalf_of\":\"u\",\"consume\":true}");
    assertThat(asked.headers())
        .containsEntry("authorization", "Bearer lwk_secret")
        .containsEntry("content-type", "application/json")
        .containsEntry("idempotency-key", "key-1");
    assertThat(action.facts()).isEqualTo(new RawJson(FACTS));
    assertThat(action.confidence()).isEqualTo(new BigDecimal("0.80"));
    assertThat(requireNonNull(action.release()).id()).isEqualTo("rel_1");
    assertThat(action.trail().index()).isEqualTo(7);
  }

  @Test
  void a_held_action_says_why_and_whom_to_wait_for() {
    server.answers(200, HELD_ACTION);
    var action = client.action("act_2");
    assertThat(action.release()).isNull();
    assertThat(action.facts()).isNull();
    assertThat(action.reasons().get(0).unknown()).containsExactly("country");
    assertThat(requireNonNull(action.review()).parts().get(0).queue())
        .isEqualTo("finance-managers");
    assertThat(server.onlyRequest().target()).isEqualTo("/v1/actions/act_2");
  }

  @Test
  void waiting_ends_as_soon_as_the_revision_is_later() {
    String changed = HELD_ACTION.replace("\"revision\":1", "\"revision\":2");
    server.answers(200, HELD_ACTION).answers(200, changed);
    assertThat(client.awaitChange("act_2", 1, Duration.ofMinutes(2)).revision()).isEqualTo(2);
    assertThat(server.asked().get(0).target()).isEqualTo("/v1/actions/act_2?wait=30s&after=1");
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void waiting_no_time_asks_once_and_answers_what_is() {
    server.answers(200, HELD_ACTION);
    assertThat(client.awaitChange("act_2", 1, Duration.ZERO).revision()).isEqualTo(1);
    assertThat(server.onlyRequest().target()).isEqualTo("/v1/actions/act_2?wait=0s&after=1");
  }

  @Test
  void a_page_of_actions_is_asked_for_by_what_matters() {
    server.answers(200, "{\"actions\":[%s],\"next\":\"c 2\"}".formatted(HELD_ACTION));
    server.answers(200, "{\"actions\":[]}");
    var query =
        ActionQuery.all()
            .workflow("invoices")
            .state("held")
            .reason("high-amount")
            .from(Instant.EPOCH);
    var first = client.actions(query);
    var last = client.actions(query.cursor(requireNonNull(first.next())));
    assertThat(first.actions()).hasSize(1);
    assertThat(last.next()).isNull();
    assertThat(server.asked().get(0).target())
        .isEqualTo(
            "/v1/actions?workflow=invoices&state=held&reason=high-amount&from=1970-01-01T00%3A00%3A00Z");
    assertThat(server.asked().get(1).target()).endsWith("&cursor=c+2");
  }

  @Test
  void outcomes_and_cancellations_go_to_the_action() {
    server.answers(200, RELEASED_ACTION).answers(200, RELEASED_ACTION);
    client.outcome("act_1", new OutcomeReport("executed", null, null));
    client.cancel("act_1");
    assertThat(server.asked())
        .extracting(a -> a.method() + " " + a.target() + " " + a.body())
        .containsExactly(
            "POST /v1/actions/act_1/outcome {\"status\":\"executed\"}",
            "POST /v1/actions/act_1/cancel ");
  }

  @Test
  void a_policy_travels_as_the_file_it_is_with_its_author_encoded() {
    server.answers(201, DRAFT).answers(201, DRAFT);
    byte[] yaml = "lastword: 1\ntitle: \u00dcberweisungen\n".getBytes(UTF_8);
    assertThat(client.draft("invoices", yaml, "finance manager Z\u00fcrich").state())
        .isEqualTo("draft");
    client.draft("invoices", yaml);
    var asked = server.asked().get(0);
    assertThat(asked.target()).isEqualTo("/v1/workflows/invoices/drafts");
    assertThat(asked.body()).isEqualTo(new String(yaml, UTF_8));
    assertThat(asked.headers())
        .containsEntry("content-type", "application/yaml")
        .containsEntry("lastword-author", "finance manager Z%C3%BCrich");
    assertThat(server.asked().get(1).headers()).doesNotContainKey("lastword-author");
  }

  @Test
  void a_policy_is_proposed_signed_activated_and_read() {
    server.answers(200, DRAFT).answers(201, DRAFT).answers(200, DRAFT).answers(200, DRAFT);
    client.propose("ab");
    client.signOff("ab", new SignOffRequest("finance-managers", null));
    client.activate("ab");
    assertThat(client.policy("ab").signatures().get(0).queue()).isEqualTo("finance-managers");
    assertThat(server.asked())
        .extracting(a -> a.method() + " " + a.target() + " " + a.body())
        .containsExactly(
            "POST /v1/policies/ab/proposal ",
            "POST /v1/policies/ab/sign-offs {\"queue\":\"finance-managers\"}",
            "POST /v1/policies/ab/activation ",
            "GET /v1/policies/ab ");
  }

  @Test
  void workflows_people_keys_tokens_and_checkpoints() {
    server
        .answers(200, "{\"workflows\":[{\"workflow\":\"invoices\"}]}")
        .answers(200, "{\"workflow\":\"invoices\",\"active\":%s,\"policies\":[]}".formatted(DRAFT))
        .answers(201, "{\"id\":\"per_1\",\"name\":\"reviewer\",\"queues\":[\"q\"],\"token\":\"t\"}")
        .answers(201, "{\"id\":\"crd_1\",\"agent\":\"a\",\"workflow\":\"w\",\"key\":\"lwk_1\"}")
        .answers(
            200, "{\"id\":\"rel_1\",\"jwt\":\"e.f.g\",\"expires_at\":\"2026-03-01T10:00:00Z\"}")
        .answers(200, "text/plain", "lastword.example\n8\nroot=\n\n\u2014 sig\n");
    assertThat(client.workflows().workflows()).hasSize(1);
    assertThat(requireNonNull(client.workflow("invoices").active()).digest()).isEqualTo("ab");
    assertThat(client.addPerson(new NewPerson("reviewer", List.of("q"))).token()).isEqualTo("t");
    assertThat(client.addKey(new NewKey("a", "w")).key()).isEqualTo("lwk_1");
    assertThat(client.releaseToken("rel_1").jwt()).isEqualTo("e.f.g");
    assertThat(client.checkpoint()).startsWith("lastword.example\n8\n");
  }

  @Test
  void people_and_queues_are_changed_by_name() {
    String member = "{\"queue\":\"q\",\"person\":\"per_1\",\"name\":\"a b\",\"state\":\"%s\"}";
    server
        .answers(
            201,
            "{\"name\":\"a b\",\"sign_in_link\":\"l\",\"expires_at\":\"2026-03-01T10:00:00Z\"}")
        .answers(201, member.formatted("proposed"))
        .answers(201, member.formatted("member"))
        .answers(200, member.formatted("removed"))
        .answers(
            200,
            "{\"id\":\"per_1\",\"name\":\"a b\",\"disabled_at\":\"2026-03-01T10:00:00Z\",\"emptied\":[]}")
        .answers(200, "{\"queues\":[]}")
        .answers(200, "{\"keys\":[]}")
        .answers(200, "{\"ended_at\":\"2026-03-01T10:00:00Z\"}");
    assertThat(client.addSignInLink("a b").signInLink()).isEqualTo("l");
    assertThat(client.proposeMember("q", new NewMember("a b")).state()).isEqualTo("proposed");
    assertThat(client.confirmMember("q", "a b").state()).isEqualTo("member");
    assertThat(client.removeMember("q", "a b").state()).isEqualTo("removed");
    assertThat(client.disablePerson("a b").emptied()).isEmpty();
    assertThat(client.queues().queues()).isEmpty();
    assertThat(client.keys().keys()).isEmpty();
    assertThat(client.revokeKey("crd_1").endedAt()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(server.asked())
        .extracting(asked -> asked.method() + " " + asked.target() + " " + asked.body())
        .containsExactly(
            "POST /v1/people/a%20b/sign-in-links ",
            "POST /v1/queues/q/members {\"person\":\"a b\"}",
            "POST /v1/queues/q/members/a%20b/confirmation ",
            "DELETE /v1/queues/q/members/a%20b ",
            "POST /v1/people/a%20b/disable ",
            "GET /v1/queues ",
            "GET /v1/keys ",
            "DELETE /v1/keys/crd_1 ");
  }

  @Test
  void names_cannot_leave_their_place_in_the_address() {
    server.answers(200, HELD_ACTION);
    client.action("../people?x=1#y");
    assertThat(server.onlyRequest().target()).isEqualTo("/v1/actions/..%2Fpeople%3Fx%3D1%23y");
    assertThatIllegalArgumentException().isThrownBy(() -> client.action(".."));
    assertThatIllegalArgumentException().isThrownBy(() -> client.action(" "));
  }

  @Test
  void facts_that_are_not_one_value_are_never_sent() {
    for (String text : List.of("", "{}, \"consume\": true", "{} {}", "{\"a\":", "\"a", "nul")) {
      var submission = Submission.of("inv-1", new RawJson(text));
      assertThatThrownBy(() -> client.submit("invoices", submission, "k"))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void a_client_needs_an_address_and_a_token() {
    for (String url : List.of("", "127.0.0.1:8080", "ftp://a", "http://", "http://u:p@h", "a b")) {
      assertThatIllegalArgumentException()
          .as(url)
          .isThrownBy(() -> LastwordClient.at(url))
          .withMessageContaining("http://127.0.0.1:8080");
    }
    var nothing = LastwordClient.at("https://lastword.example").token(" ");
    assertThatIllegalArgumentException().isThrownBy(nothing::build);
    assertThatIllegalArgumentException().isThrownBy(() -> nothing.requestTimeout(Duration.ZERO));
  }
}
