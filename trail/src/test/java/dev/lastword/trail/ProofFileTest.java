package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofFileTest {
  private static final String GOLDEN = Spec.file("golden-700-of-1000.tlog-proof");
  private static final Hash LEAF = Hash.leaf(NaiveTree.entry(700));
  private static final List<VerifierKey> KEYS =
      List.of(VerifierKey.parse(Spec.value("golden-log.txt", "vkey")));

  @Test
  void a_proof_file_proves_its_entry_to_whoever_has_the_key() {
    ProofFile proof = ProofFile.parse(GOLDEN.getBytes(StandardCharsets.UTF_8));
    assertThat(proof.check(LEAF, KEYS))
        .isInstanceOfSatisfying(
            ProofFile.Check.Proven.class,
            proven -> {
              assertThat(proven.index()).isEqualTo(700);
              assertThat(proven.checkpoint().size()).isEqualTo(1_000);
            });
    assertThat(proof.format()).isEqualTo(GOLDEN);
  }

  @Test
  void it_does_not_prove_another_entry() {
    assertThat(ProofFile.parse(GOLDEN).check(Hash.leaf(NaiveTree.entry(701)), KEYS))
        .isEqualTo(
            new ProofFile.Check.NotProven("the path does not lead from this entry to the root"));
  }

  @Test
  void it_proves_nothing_without_the_signature_of_the_log() {
    assertThat(ProofFile.parse(GOLDEN).check(LEAF, List.of()))
        .isEqualTo(new ProofFile.Check.NotProven("the checkpoint: no known key has signed it"));
  }

  @Test
  void it_does_not_prove_an_entry_behind_the_checkpoint() {
    assertThat(changed(file -> file.replace("index 700", "index 1000")).check(LEAF, KEYS))
        .isEqualTo(
            new ProofFile.Check.NotProven("entry 1000 is not among the 1000 of the checkpoint"));
  }

  @Test
  void the_only_entry_of_a_log_has_an_empty_path() {
    SignerKey key = SignerKey.fromSeed("example.com/log", new byte[32]);
    Note checkpoint = new Checkpoint("example.com/log", 1, LEAF).sign(key);
    ProofFile proof = ProofFile.parse(new ProofFile(0, List.of(), checkpoint).format());
    assertThat(proof.check(LEAF, List.of(key.verifier())))
        .isInstanceOf(ProofFile.Check.Proven.class);
  }

  @Test
  void extra_data_is_read_over() {
    assertThat(changed(file -> file.replace("index", "extra SGVsbG8=\nindex")))
        .isEqualTo(ProofFile.parse(GOLDEN));
  }

  @Property(tries = 500)
  void no_changed_proof_file_proves_the_entry(
      @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(max = 7) int bit) {
    byte[] file = GOLDEN.getBytes(StandardCharsets.UTF_8);
    file[place % file.length] ^= (byte) (1 << bit);
    ProofFile.Check check;
    try {
      check = ProofFile.parse(file).check(LEAF, KEYS);
    } catch (IllegalArgumentException malformed) {
      return;
    }
    assertThat(check).isInstanceOf(ProofFile.Check.NotProven.class);
  }

  @Test
  void anything_else_is_no_proof_file() {
    Stream.<UnaryOperator<String>>of(
            file -> "",
            file -> "\n\n",
            file -> file.replace("@v1", "@v2"),
            file -> "\n" + file,
            file -> file.replace("index 700\n", ""),
            file -> file.replace("index 700", "index 0700"),
            file -> file.replace("index 700", "index -700"),
            file -> file.replace("index 700", "Index 700"),
            file -> file.replace("index", "extra ?\nindex"),
            file -> file.replace("index", "extra AA==\nextra AA==\nindex"),
            file -> file.replace("\nQVhw", "\nQVhwQVhw"),
            file -> file.replace("\nQVhw", "\n\nQVhw"),
            file -> file.replace("\n", "\r\n"),
            file -> file.replace("\n\u2014", "\u2014"),
            file -> file.replace("index 700", "index 700" + "\nAAAA".repeat(100_000)))
        .forEach(change -> assertThatIllegalArgumentException().isThrownBy(() -> changed(change)));
  }

  @Test
  void a_path_has_at_most_63_hashes() {
    Note checkpoint = ProofFile.parse(GOLDEN).checkpoint();
    ProofFile longest = new ProofFile(0, Collections.nCopies(63, LEAF), checkpoint);
    assertThat(ProofFile.parse(longest.format())).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProofFile(0, Collections.nCopies(64, LEAF), checkpoint));
    String tooLong = longest.format().replace("index 0", "index 0\n" + LEAF.base64());
    assertThatIllegalArgumentException().isThrownBy(() -> ProofFile.parse(tooLong));
  }

  private static ProofFile changed(UnaryOperator<String> change) {
    return ProofFile.parse(change.apply(GOLDEN));
  }
}
