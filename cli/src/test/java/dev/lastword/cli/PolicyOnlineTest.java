package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy publish}, {@code sign} and {@code activate}. */
final class PolicyOnlineTest {

  private static final String DIGEST = "3f9a0c52".repeat(8);

  @TempDir private Path folder = Path.of("");
  private final FakeServer server = new FakeServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void publishing_stores_a_draft_and_proposes_it() {
    server.on("POST /v1/workflows/invoices/drafts", 201, policy("draft", ""));
    server.on("POST /v1/policies/" + DIGEST + "/proposal", 200, policy("proposed", ""));
    String file = PolicyFiles.write(folder, PolicyFiles.invoices()).toString();
    var told = server.user().runs("policy", "publish", file, "--format", "json");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo(
            "{\"workflow\":\"invoices\",\"digest\":\""
                + DIGEST
                + "\",\"state\":\"proposed\",\"problems\":[],"
                + "\"unsigned\":[\"finance-managers\",\"finance-operations\"]}\n");
    assertThat(server.asked().getFirst().body()).isEqualTo(PolicyFiles.invoices());
    assertThat(server.asked().getFirst().author()).isEmpty();
  }

  @Test
  void people_are_told_who_has_to_sign_and_how() {
    server.on("POST /v1/workflows/invoices/drafts", 201, policy("draft", ""));
    server.on("POST /v1/policies/" + DIGEST + "/proposal", 200, policy("proposed", "per_1"));
    String file = PolicyFiles.write(folder, PolicyFiles.invoices()).toString();
    var told = server.user().runs("policy", "publish", file, "--author", "finance clerk");
    assertThat(told.out())
        .isEqualTo(
            """
            invoices: this policy is proposed.
              digest  %1$s
            Still to sign: finance-operations. Each with a token of a member:
              lastword policy sign %1$s --queue finance-operations
            """
                .formatted(DIGEST));
    assertThat(server.asked().getFirst().author()).isEqualTo("finance clerk");
  }

  @Test
  void nothing_travels_that_does_not_check_or_whose_tests_fail_or_are_missing() {
    String broken = PolicyFiles.write(folder, PolicyFiles.doesNotCheck()).toString();
    assertThat(server.user().runs("policy", "publish", broken).code()).isEqualTo(3);
    String failing = PolicyFiles.write(folder, PolicyFiles.testFails()).toString();
    assertThat(server.user().runs("policy", "publish", failing).code()).isEqualTo(4);
    String untested = PolicyFiles.write(folder, PolicyFiles.notEverythingTested()).toString();
    var told = server.user().runs("policy", "publish", untested);
    assertThat(told.code()).isEqualTo(4);
    assertThat(told.out()).contains("LW-POL-049").contains("so it cannot be published");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void what_the_server_turns_down_has_the_same_exit_codes() {
    String file = PolicyFiles.write(folder, PolicyFiles.invoices()).toString();
    assertThat(turnedDown(file, "LW-PUB-002").code()).isEqualTo(3);
    assertThat(turnedDown(file, "LW-PUB-003").code()).isEqualTo(4);
    var told = turnedDown(file, "LW-PUB-005");
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err())
        .isEqualTo(
            """
            LW-PUB-005  A title. Not stored.
              /facts/amount  LW-FCT-003  `amount` is required and was not sent
                fix: send `amount`
            """);
  }

  private Told turnedDown(String file, String code) {
    try (FakeServer other = new FakeServer()) {
      other.on("POST .*", asked -> FakeServer.problem(422, code, "Not stored."));
      return other.user().runs("policy", "publish", file);
    }
  }

  @Test
  void a_policy_is_signed_by_its_whole_digest() {
    server.on("POST /v1/policies/" + DIGEST + "/sign-offs", 201, policy("signed", "per_1"));
    var told = server.user().runs("policy", "sign", DIGEST, "--queue", "finance-managers");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("invoices: this policy is signed.")
        .contains("Put it in force:  lastword policy activate " + DIGEST);
    assertThat(server.asked().getFirst().body()).isEqualTo("{\"queue\":\"finance-managers\"}");
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void a_policy_is_activated_by_the_beginning_of_its_digest() {
    workflows();
    server.on("POST /v1/policies/" + DIGEST + "/activation", 200, policy("active", "per_1"));
    var told = server.user().runs("policy", "activate", "3F9A0C52", "--format", "json");
    assertThat(told.code()).isZero();
    assertThat(told.member("state")).isEqualTo("active");
  }

  @Test
  void a_beginning_that_fits_none_or_is_too_short_is_explained() {
    workflows();
    var none = server.user().runs("policy", "activate", "00000000");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err())
        .isEqualTo("No policy that you may see has a digest beginning with 00000000.\n");
    assertThat(server.user().runs("policy", "activate", "3f9a").err())
        .isEqualTo("`3f9a` is not a digest: 64 hex digits, or its first 8 or more.\n");
  }

  private void workflows() {
    server.on("GET /v1/workflows", 200, "{\"workflows\":[{\"workflow\":\"invoices\"}]}");
    server.on(
        "GET /v1/workflows/invoices",
        200,
        "{\"workflow\":\"invoices\",\"policies\":[" + policy("signed", "per_1") + "]}");
  }

  private static String policy(String state, String firstSigner) {
    return """
    {"workflow":"invoices","title":"Supplier invoices","digest":"%s","source_digest":"cd",
     "state":"%s","authors":["per_9"],"not_signing":[],"problems":[],
     "signatures":[{"queue":"finance-managers","by":[%s]},{"queue":"finance-operations","by":[%s]}]}
    """
        .formatted(
            DIGEST,
            state,
            firstSigner.isEmpty() ? "" : '"' + firstSigner + '"',
            state.equals("proposed") || state.equals("draft") ? "" : "\"per_2\"");
  }
}
