package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From an unpacked folder to a verified trail, with the commands that scripts may rely on. */
class NewcomerTest {

  private static final String DATA = "data";
  private static final String POLICY = "examples/invoices.yaml";

  @TempDir(factory = Newcomer.Folder.class)
  private Path temporary = Path.of("");

  private Newcomer newcomer = new Newcomer(Path.of(""), Map.of());

  @BeforeEach
  void unpack() throws IOException {
    newcomer = Newcomer.in(temporary);
  }

  @Test
  void a_policy_goes_live_and_recorded_decisions_get_their_verdicts() {
    try (ServerProcess server = newcomer.serves(DATA)) {
      checksThePolicy();
      Map<String, String> tokens = addsPeople();
      String digest = publishes();
      tokens.forEach((queue, token) -> signs(server.url(), token, digest, queue));
      JsonNode active = newcomer.asks("policy", "activate", digest.substring(0, 8), "--data", DATA);
      assertThat(active.get("state").asString()).isEqualTo("active");
      Newcomer agent =
          newcomer.exports("LASTWORD_URL", server.url()).exports("LASTWORD_TOKEN", addsKey());
      submits(agent);
      replays(agent);
      verifies();
    }
    verifies();
  }

  private void checksThePolicy() {
    assertThat(newcomer.types("policy", "check", POLICY).code()).isZero();
    JsonNode tested = newcomer.asks("policy", "test", POLICY);
    assertThat(tested.get("passed").asInt()).isPositive();
    assertThat(tested.get("failed").asInt()).isZero();
    assertThat(tested.get("tests")).hasSize(tested.get("passed").asInt());
  }

  private Map<String, String> addsPeople() {
    var tokens = new TreeMap<String, String>();
    for (String queue :
        List.of("finance-managers", "finance-operations", "senior-account-managers")) {
      JsonNode added =
          newcomer.asks("user", "add", "one of " + queue, "--queue", queue, "--data", DATA);
      assertThat(added.get("user").asString()).isEqualTo("one of " + queue);
      tokens.put(queue, added.get("token").asString());
    }
    return tokens;
  }

  private String addsKey() {
    JsonNode added =
        newcomer.asks("key", "add", "invoice-coder", "--workflow", "invoices", "--data", DATA);
    assertThat(added.get("agent").asString()).isEqualTo("invoice-coder");
    return added.get("key").asString();
  }

  private String publishes() {
    JsonNode published = newcomer.asks("policy", "publish", POLICY, "--data", DATA);
    assertThat(published.get("workflow").asString()).isEqualTo("invoices");
    assertThat(published.get("state").asString()).isEqualTo("proposed");
    assertThat(published.get("problems")).isEmpty();
    return published.get("digest").asString();
  }

  private void signs(String url, String token, String digest, String queue) {
    JsonNode signed =
        newcomer
            .exports("LASTWORD_URL", url)
            .exports("LASTWORD_TOKEN", token)
            .asks("policy", "sign", digest, "--queue", queue);
    assertThat(signed.get("digest").asString()).isEqualTo(digest);
  }

  private void submits(Newcomer agent) {
    JsonNode verdict =
        agent.asks(
            "submit",
            "--workflow",
            "invoices",
            "--subject",
            "INV-1",
            "--confidence",
            "0.99",
            "--facts",
            written(
                """
                {"amount": 10000.01, "vendor": "Birch Paper", "po_matched": true, "memo": "Toner", "country": "US"}
                """));
    assertThat(verdict.get("verdict").asString()).isEqualTo("hold");
    assertThat(verdict.get("state").asString()).isEqualTo("held");
    assertThat(ids(verdict.get("reasons"))).containsExactlyInAnyOrder("high-amount", "new-vendor");
  }

  /** Nobody can approve a first payment yet, so that every vendor of the file is new. */
  private static void replays(Newcomer agent) {
    JsonNode replayed = agent.asks("replay", "examples/invoices.ndjson", "--workflow", "invoices");
    assertThat(replayed.get("submitted").asInt()).isEqualTo(16);
    assertThat(replayed.get("proceed").asInt()).isZero();
    assertThat(replayed.get("hold").asInt()).isEqualTo(16);
    assertThat(replayed.get("refuse").asInt()).isZero();
    assertThat(replayed.get("failed").asInt()).isZero();
    assertThat(replayed.at("/reasons/new-vendor").asInt()).isEqualTo(16);
    assertThat(replayed.at("/reasons/high-amount").asInt()).isEqualTo(2);
    assertThat(replayed.at("/reasons/confidence").asInt()).isEqualTo(2);
  }

  /** Beside the server, and without one. */
  private void verifies() {
    Program.Ended verified = newcomer.types("trail", "verify", "--data", DATA);
    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(verified.out()).startsWith("The trail is intact");
  }

  @Test
  void a_policy_is_asked_without_a_server() {
    String facts =
        written(
            "{\"amount\": 5000.01, \"vendor\": \"Acme\", \"po_matched\": true, \"memo\": \"\"}");
    JsonNode verdict =
        newcomer.asks(
            "policy",
            "eval",
            POLICY,
            "--facts",
            facts,
            "--confidence",
            "0.9",
            "--seen",
            "vendor=Acme");
    assertThat(verdict.get("verdict").asString()).isEqualTo("hold");
    JsonNode reason = verdict.get("reasons").get(0);
    assertThat(reason.get("id").asString()).isEqualTo("foreign");
    assertThat(reason.get("kind").asString()).isEqualTo("tripwire");
    assertThat(reason.get("queue").asString()).isEqualTo("finance-managers");
    assertThat(reason.get("unknown").get(0).asString()).isEqualTo("country");
  }

  @Test
  void what_went_wrong_is_the_exit_code() throws IOException {
    String good = Files.readString(temporary.resolve(POLICY));
    String wrong = written(good.replace("when: po_matched", "when: po_machted"));
    assertThat(newcomer.types("policy", "check", wrong).code()).isEqualTo(3);
    String failing = written(good.replace("amount > money(\"10000", "amount > money(\"20000"));
    assertThat(newcomer.types("policy", "test", failing).code()).isEqualTo(4);
    assertThat(newcomer.types("policy", "chekc", POLICY).code()).isEqualTo(2);
    assertThat(newcomer.types("trail", "verify", "--data", "nothing").code()).isEqualTo(1);
    assertThat(temporary.resolve("nothing")).doesNotExist();
  }

  private String written(String text) {
    try {
      Path file = Files.createTempFile(temporary, "written", ".txt");
      return Files.writeString(file, text).toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> ids(JsonNode reasons) {
    return StreamSupport.stream(reasons.spliterator(), false)
        .map(reason -> reason.get("id").asString())
        .toList();
  }
}
