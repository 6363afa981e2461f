package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lastword.trail.Hash;
import dev.lastword.trail.ProofFile;
import dev.lastword.trail.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The trail as people see it, and a proof they can take away. */
class TrailPagesTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final Team invoices = Team.of(lastword, "invoices");
  private static final Browsing reader =
      new Browsing(lastword, invoices.tokens().getOrDefault("finance-managers", ""));

  @Test
  void an_entry_comes_with_a_proof_that_our_verifier_and_the_key_accept() {
    Answered held = invoices.submit(Team.invoice("INV-1", "20000.00", "Birch Paper", ""));
    long index = held.json().at("/trail/index").asLong();
    String entry = "/trail/entries/" + index;
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(reader.page(entry).body()).contains("Proved by this server"));
    assertThat(reader.page("/actions/" + held.id()).body()).contains("1 of 1 entry in the signed");
    var proof = ProofFile.parse(reader.page(entry + "/proof").is(200).body());
    String page = reader.page(entry).is(200).body();
    String leaf =
        page.replaceAll("(?s).*<data class=\"leaf-text\" value=\"([^\"]*)\".*", "$1")
            .replace("&#34;", "\"")
            .replace("&amp;", "&");
    assertThat(leaf).startsWith("{\"v\":1,\"kind\":\"action\"").contains(held.id());
    var key = VerifierKey.parse(lastword.get(null, "/v1/trail/key").body().strip());
    assertThat(proof.check(Hash.leaf(leaf.getBytes(StandardCharsets.UTF_8)), List.of(key)))
        .isInstanceOf(ProofFile.Check.Proven.class);
    assertThat(proof.check(Hash.leaf("{}".getBytes(StandardCharsets.UTF_8)), List.of(key)))
        .isInstanceOf(ProofFile.Check.NotProven.class);
  }

  @Test
  void the_trail_shows_checkpoint_key_and_newest_entries() {
    Answered held = invoices.submit(Team.invoice("INV-2", "20000.00", "Birch Paper", ""));
    assertThat(reader.page("/trail").is(200).body())
        .contains(held.id(), lastword.get(null, "/v1/trail/key").body().strip());
  }

  @Test
  void a_number_leads_to_its_entry_and_numbers_beyond_the_end_to_none() {
    assertThat(reader.page("/trail?entry=0").is(303).response().headers().firstValue("Location"))
        .contains("/trail/entries/0");
    reader.page("/trail/entries/999999999").is(404);
    reader.page("/trail/entries/none").is(404);
    reader.page("/trail/entries/-1/proof").is(404);
  }
}
