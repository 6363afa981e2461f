package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReleaseTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY = WithoutRule.named("new-vendor", Team.text("invoices.yaml"));
  private static final Team invoices = Team.of(lastword, "invoices", POLICY);

  private static final String NINE_THOUSAND =
      "  - {id: nine-thousand, when: 'amount == money(\"9000.00 USD\")', to: finance-managers}\n";
  private static final String NINE_THOUSAND_TEST =
      """
        - name: exactly nine thousand is looked at
          facts: {amount: 9000.00, vendor: Birch Paper, po_matched: true, memo: "", country: US}
          confidence: 0.99
          expect: {verdict: hold, reasons: [nine-thousand]}
      """;

  @Test
  void of_a_hundred_who_consume_at_once_one_may_act() throws Exception {
    String release = submit("INV-1").releaseId();
    var start = new CountDownLatch(1);
    var answers = new ArrayList<Future<Answered>>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        answers.add(
            callers.submit(() -> {
              start.await();
              return invoices.consume(release);
            }));
      }
      start.countDown();
    }
    var codes = new ArrayList<Integer>();
    for (Future<Answered> answer : answers) {
      codes.add(answer.get().status());
    }
    assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
    assertThat(codes).filteredOn(code -> code == 409).hasSize(99);
  }

  @Test
  void consuming_hands_out_exactly_the_bytes_that_were_sent() {
    String facts =
        "{ \"amount\" : 10.00,\"vendor\":\"Birch \\u0050aper\",  \"po_matched\":true,\"memo\":\"\"}";
    Answered submitted =
        invoices.submit(
            """
            {"subject": "INV-2", "confidence": 0.9, "facts": %s,
             "output": {"type": "text/plain", "content": "Pay €10"}}\
            """
                .formatted(facts));
    Answered consumed = invoices.consume(submitted.releaseId()).is(200);
    assertThat(consumed.body()).contains("\"facts\":" + facts);
    assertThat(consumed.text("/facts_sha256")).isEqualTo(sha256(facts));
    assertThat(consumed.text("/output/content")).isEqualTo("Pay €10");
    assertThat(consumed.text("/output_sha256")).isEqualTo(sha256("Pay €10"));
    assertThat(consumed.json().get("approved_by").size()).isZero();
  }

  @Test
  void a_second_time_says_when_and_by_whom_it_was_consumed() {
    String release = submit("INV-3").releaseId();
    invoices.consume(release).is(200);
    Answered second = invoices.consume(release).isProblem(409, "LW-REL-002");
    assertThat(second.text("/detail")).contains("by " + invoices.agent());
  }

  @Test
  void a_lost_answer_is_given_again_to_the_same_key_for_ten_minutes() {
    String release = submit("INV-4").releaseId();
    String first = consume(release, "consume-4").is(200).body();
    assertThat(consume(release, "consume-4").is(200).body()).isEqualTo(first);
    consume(release, "another").isProblem(409, "LW-REL-002");
    lastword.clock().advance(Duration.ofMinutes(11));
    consume(release, "consume-4").isProblem(409, "LW-REL-002");
  }

  @Test
  void another_agent_does_not_learn_that_there_is_such_a_release() {
    Answered submitted = submit("INV-5");
    String stranger = Team.key(lastword, "stranger", invoices.workflow());
    String path = "/v1/releases/" + submitted.releaseId();
    lastword.post(stranger, path + "/consume", "").isProblem(404, "LW-REL-001");
    lastword.get(stranger, path).isProblem(404, "LW-REL-001");
    lastword.get(stranger, "/v1/actions/" + submitted.id()).isProblem(404, "LW-ACT-004");
    lastword
        .post(stranger, "/v1/actions/" + submitted.id() + "/cancel", "")
        .isProblem(404, "LW-ACT-004");
  }

  @Test
  void a_release_lapses() {
    String release = submit("INV-6").releaseId();
    lastword.clock().advance(Duration.ofMinutes(15).plusSeconds(1));
    lastword.get(invoices.key(), "/v1/releases/" + release).isProblem(409, "LW-REL-003");
    invoices.consume(release).isProblem(409, "LW-REL-003");
  }

  @Test
  void a_cancelled_action_is_not_released_any_more() {
    Answered submitted = submit("INV-7");
    cancel(submitted.id()).is(200).hasState("cancelled");
    cancel(submitted.id()).is(200);
    invoices.consume(submitted.releaseId()).isProblem(409, "LW-REL-004");
  }

  @Test
  void what_is_consumed_cannot_be_cancelled() {
    Answered submitted = submit("INV-8");
    invoices.consume(submitted.releaseId()).is(200);
    cancel(submitted.id()).isProblem(409, "LW-ACT-005");
  }

  @Test
  void a_proceed_can_be_consumed_in_the_same_transaction() {
    Answered submitted =
        invoices.submit(
            invoice("INV-9").replace("\"confidence\"", "\"consume\": true, \"confidence\""));
    submitted.is(201).hasState("consumed");
    assertThat(submitted.text("/released/facts_sha256")).hasSize(64);
    assertThat(submitted.json().has("release")).isFalse();
    String path = "/v1/releases/" + submitted.text("/released/id") + "/consume";
    lastword.post(invoices.key(), path, "").isProblem(409, "LW-REL-002");
  }

  @Test
  void what_was_consumed_at_once_is_handed_out_again_for_ten_minutes_only() {
    String body = invoice("INV-14").replace("\"confidence\"", "\"consume\": true, \"confidence\"");
    assertThat(invoices.submit(body, "key-14").is(201).json().has("released")).isTrue();
    assertThat(invoices.submit(body, "key-14").is(201).json().has("released")).isTrue();
    lastword.clock().advance(Duration.ofMinutes(11));
    assertThat(invoices.submit(body, "key-14").is(201).json().has("released")).isFalse();
  }

  @Test
  void a_hold_that_was_to_be_consumed_is_only_held() {
    Answered submitted =
        invoices.submit(
            Team.invoice("INV-10", "20000.00", "Birch Paper", "")
                .replace("\"confidence\"", "\"consume\": true, \"confidence\""));
    submitted.is(201).hasState("held");
    assertThat(submitted.json().has("released")).isFalse();
  }

  @Test
  void outcomes_follow_each_other_as_they_can() {
    Answered submitted = submit("INV-11");
    outcome(submitted.id(), "executed").isProblem(409, "LW-ACT-006");
    invoices.consume(submitted.releaseId()).is(200);
    outcome(submitted.id(), "unknown").is(200).hasState("unknown");
    outcome(submitted.id(), "executed").is(200).hasState("executed");
    outcome(submitted.id(), "executed").is(200).hasState("executed");
    outcome(submitted.id(), "failed").isProblem(409, "LW-ACT-006");
    outcome(submitted.id(), "reversed").is(200).hasState("reversed");
  }

  @Test
  void an_agent_cannot_grade_itself() {
    Answered submitted = submit("INV-12");
    invoices.consume(submitted.releaseId()).is(200);
    lastword
        .post(
            invoices.key(),
            "/v1/actions/" + submitted.id() + "/outcome",
            "{\"status\": \"executed\", \"correct\": true}")
        .isProblem(403, "LW-ACT-007");
  }

  @Test
  void the_signed_form_is_a_token_that_the_published_key_verifies() throws Exception {
    Answered submitted = submit("INV-13");
    String jwt =
        lastword.get(invoices.key(), "/v1/releases/" + submitted.releaseId()).is(200).text("/jwt");
    List<String> parts = List.of(jwt.split("\\.", -1));
    JsonNode header = decoded(parts.get(0));
    JsonNode claims = decoded(parts.get(1));
    JsonNode key = lastword.get(null, "/.well-known/jwks.json").is(200).json().at("/keys/0");
    assertThat(header.get("alg").asString()).isEqualTo("EdDSA");
    assertThat(header.get("typ").asString()).isEqualTo("lastword-release+jwt");
    assertThat(header.get("kid")).isEqualTo(key.get("kid"));
    assertThat(claims.get("aud").asString()).isEqualTo(invoices.agent());
    assertThat(claims.get("jti").asString()).isEqualTo(submitted.releaseId());
    assertThat(claims.get("facts_sha256").asString()).hasSize(64);
    Signature ed25519 = Signature.getInstance("Ed25519");
    ed25519.initVerify(publicKey(key.get("x").asString()));
    ed25519.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
    assertThat(ed25519.verify(Base64.getUrlDecoder().decode(parts.get(2)))).isTrue();
  }

  @Test
  void a_stricter_policy_holds_what_was_released_and_not_yet_consumed() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered submitted = team.submit(Team.invoice("INV-1", "9000.00", "Birch Paper", ""));
    team.activate(
        POLICY
            .replace("\nconfidence:", "\n" + NINE_THOUSAND + "\nconfidence:")
            .replace("\ntests:\n", "\ntests:\n" + NINE_THOUSAND_TEST));
    Answered turnedDown = team.consume(submitted.hasVerdict("proceed").releaseId());
    turnedDown.isProblem(409, "LW-REL-006");
    Answered now = lastword.get(team.key(), "/v1/actions/" + submitted.id()).hasState("held");
    assertThat(now.reasons()).containsExactly("nine-thousand");
    assertThat(now.queues()).containsExactly(team.queue("finance-managers"));
  }

  @Test
  void what_the_policy_now_refuses_is_held_for_its_owner() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered submitted = team.submit(Team.invoice("INV-1", "9000.00", "Birch Paper", ""));
    team.activate(
        POLICY
            .replace(
                "\nconfidence:",
                "\n" + NINE_THOUSAND.replace("to:", "effect: refuse, to:") + "\nconfidence:")
            .replace("\ntests:\n", "\ntests:\n" + NINE_THOUSAND_TEST.replace("hold", "refuse")));
    team.consume(submitted.releaseId()).isProblem(409, "LW-REL-006");
    Answered now = lastword.get(team.key(), "/v1/actions/" + submitted.id()).hasState("held");
    assertThat(now.reasons()).containsExactly("policy-changed");
    assertThat(now.queues()).containsExactly(team.queue("finance-operations"));
  }

  private static Answered submit(String subject) {
    return invoices.submit(invoice(subject)).is(201).hasVerdict("proceed");
  }

  private static String invoice(String subject) {
    return Team.invoice(subject, "10.00", "Birch Paper", "");
  }

  private static Answered consume(String release, String key) {
    return lastword.call(
        "POST",
        invoices.key(),
        "/v1/releases/" + release + "/consume",
        new byte[0],
        Map.of("Idempotency-Key", key));
  }

  private static Answered cancel(String action) {
    return lastword.post(invoices.key(), "/v1/actions/" + action + "/cancel", "");
  }

  private static Answered outcome(String action, String status) {
    return lastword.post(
        invoices.key(),
        "/v1/actions/" + action + "/outcome",
        "{\"status\": \"%s\", \"note\": \"by bank transfer\"}".formatted(status));
  }

  private static JsonNode decoded(String part) {
    return new JsonMapper().readTree(Base64.getUrlDecoder().decode(part));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 8032 §5.1.2: little-endian y, the highest bit says whether x is odd. */
  private static PublicKey publicKey(String x) throws Exception {
    byte[] raw = Base64.getUrlDecoder().decode(x);
    boolean odd = (raw[31] & 0x80) != 0;
    raw[31] &= 0x7f;
    byte[] bigEndian = new byte[32];
    for (int i = 0; i < 32; i++) {
      bigEndian[i] = raw[31 - i];
    }
    var point = new EdECPoint(odd, new java.math.BigInteger(1, bigEndian));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }
}
