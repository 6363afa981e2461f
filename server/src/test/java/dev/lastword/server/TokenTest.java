package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal tokens and agent keys: made, used, ended. */
class TokenTest {

  private static final RunningServer lastword = RunningServer.fresh();

  private String name;
  private String handedOut;
  private Browser browser;

  @AfterAll
  static void stop() {
    lastword.close();
  }

  @BeforeEach
  void somebody_is_signed_in() {
    name = "token holder " + lastword.nextTeam();
    handedOut = Team.person(lastword, name, "token-holders");
    browser = Browser.of(lastword, name);
  }

  @Test
  void who_is_signed_in_makes_a_token_that_lasts_thirty_days() {
    Answered made = browser.post("/v1/tokens", "").is(201);
    lastword.get(made.text("/token"), "/v1/workflows").is(200);
    Instant created = Instant.parse(made.text("/created_at"));
    assertThat(Instant.parse(made.text("/expires_at")))
        .isEqualTo(created.plus(Duration.ofDays(30)));
  }

  @Test
  void a_token_ends_after_thirty_days_and_is_listed_no_more() {
    String token = browser.post("/v1/tokens", "").is(201).text("/token");
    lastword.clock().advance(Duration.ofDays(30));
    lastword.get(token, "/v1/workflows").isProblem(401, "LW-AUT-001");
    assertThat(Browser.of(lastword, name).get("/v1/tokens").is(200).json().at("/tokens")).isEmpty();
  }

  @Test
  void a_token_makes_no_tokens() {
    lastword.post(handedOut, "/v1/tokens", "").isProblem(403, "LW-AUT-005");
  }

  @Test
  void tokens_are_listed_without_their_secret_and_with_their_last_use() {
    Answered made = browser.post("/v1/tokens", "").is(201);
    Answered listed = browser.get("/v1/tokens").is(200);
    assertThat(listed.ids("/tokens", "id")).hasSize(2).contains(made.id());
    assertThat(listed.body()).doesNotContain("lwp_");
    assertThat(listed.json().at("/tokens/1").has("last_used_at")).isFalse();
    lastword.get(made.text("/token"), "/v1/workflows").is(200);
    await()
        .untilAsserted(() ->
            assertThat(
                    browser
                        .get("/v1/tokens")
                        .json()
                        .at("/tokens/1")
                        .path("last_used_at")
                        .isString())
                .isTrue());
  }

  @Test
  void the_last_use_is_noted_once_an_hour() {
    String id = browser.post("/v1/tokens", "").is(201).id();
    String token = browser.post("/v1/tokens", "").is(201).text("/token");
    lastword.get(token, "/v1/workflows").is(200);
    await().until(() -> !lastUse(2).isEmpty());
    String first = lastUse(2);
    lastword.get(token, "/v1/workflows").is(200);
    browser.delete("/v1/tokens/" + id).is(200);
    assertThat(lastUse(1)).isEqualTo(first);
    lastword.clock().advance(Duration.ofHours(1));
    lastword.get(token, "/v1/workflows").is(200);
    await().until(() -> !lastUse(1).equals(first));
  }

  private String lastUse(int token) {
    return browser
        .get("/v1/tokens")
        .json()
        .at("/tokens/" + token)
        .path("last_used_at")
        .asString("");
  }

  @Test
  void a_revoked_token_ends_at_once() {
    Answered made = browser.post("/v1/tokens", "").is(201);
    browser.delete("/v1/tokens/" + made.id()).is(200);
    lastword.get(made.text("/token"), "/v1/workflows").isProblem(401, "LW-AUT-001");
    browser.delete("/v1/tokens/" + made.id()).isProblem(404, "LW-PPL-009");
  }

  @Test
  void nobody_revokes_a_token_of_somebody_else_nor_a_key_nor_the_operators() {
    String id = browser.post("/v1/tokens", "").is(201).id();
    Browser other = Browser.of(lastword, addedBeside());
    other.delete("/v1/tokens/" + id).isProblem(404, "LW-PPL-009");
    lastword
        .call("DELETE", lastword.operator(), "/v1/keys/" + id, new byte[0], Map.of())
        .isProblem(404, "LW-PPL-009");
    browser.delete("/v1/tokens/none").isProblem(404, "LW-PPL-009");
  }

  private static String addedBeside() {
    String other = "other holder " + lastword.nextTeam();
    Team.person(lastword, other, "token-holders");
    return other;
  }

  @Test
  void what_the_operator_saw_and_what_came_of_it_is_marked() {
    Answered listed = browser.get("/v1/tokens").is(200);
    assertThat(listed.json().at("/tokens/0/operator_saw").asBoolean()).isTrue();
    Answered made = browser.post("/v1/tokens", "").is(201);
    assertThat(made.json().at("/operator_saw").asBoolean()).isTrue();
  }

  @Test
  void nobody_has_more_than_twenty_tokens() {
    for (int i = 1; i < 20; i++) {
      browser.post("/v1/tokens", "").is(201);
    }
    browser.post("/v1/tokens", "").isProblem(409, "LW-PPL-010");
  }

  @Test
  void a_revoked_key_ends_at_once_and_is_listed_no_more() {
    String workflow = "keys-" + lastword.nextTeam();
    String body = "{\"agent\": \"reader\", \"workflow\": \"%s\"}".formatted(workflow);
    Answered made = lastword.post(lastword.operator(), "/v1/keys", body).is(201);
    lastword.get(made.text("/key"), "/v1/actions").is(200);
    assertThat(keys()).contains(made.id());
    lastword
        .call("DELETE", lastword.operator(), "/v1/keys/" + made.id(), new byte[0], Map.of())
        .is(200);
    lastword.get(made.text("/key"), "/v1/actions").isProblem(401, "LW-AUT-001");
    assertThat(keys()).doesNotContain(made.id());
  }

  private static java.util.List<String> keys() {
    return lastword.get(lastword.operator(), "/v1/keys").is(200).ids("/keys", "id");
  }
}
