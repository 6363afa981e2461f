package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final SignerKey LOG = SignerKey.fromSeed("example.com/log", new byte[32]);
  private static final SignerKey OTHER = SignerKey.fromSeed("example.com/other", new byte[32]);
  private static final List<VerifierKey> KEYS = List.of(LOG.verifier());
  private static final Checkpoint CHECKPOINT =
      new Checkpoint("example.com/log", 800, NaiveTree.of(800).root());

  @Property
  void a_checkpoint_reads_back(@ForAll @LongRange(min = 0) long size) {
    Checkpoint checkpoint = new Checkpoint("example.com/log", size, Hash.emptyTree());
    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
  }

  @Test
  void a_signed_checkpoint_opens_with_the_key_of_its_log() {
    assertThat(Checkpoint.open(CHECKPOINT.sign(LOG).format(), KEYS))
        .isEqualTo(new Checkpoint.Opened.Genuine(CHECKPOINT));
  }

  @Test
  void an_old_key_of_the_log_still_opens_its_checkpoints() {
    byte[] newSeed = new byte[32];
    newSeed[0] = 1;
    SignerKey rotated = SignerKey.fromSeed("example.com/log", newSeed);
    List<VerifierKey> both = List.of(rotated.verifier(), LOG.verifier());
    assertThat(Checkpoint.open(CHECKPOINT.sign(LOG).format(), both))
        .isEqualTo(new Checkpoint.Opened.Genuine(CHECKPOINT));
  }

  @Test
  void a_key_signs_checkpoints_of_its_own_log_only() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHECKPOINT.sign(OTHER))
        .withMessage("the key of example.com/other does not sign checkpoints of example.com/log");
    Note foreign = Note.sign(CHECKPOINT.text(), OTHER);
    assertThat(Checkpoint.open(foreign, List.of(LOG.verifier(), OTHER.verifier())))
        .isEqualTo(new Checkpoint.Opened.Rejected("it is of another log, example.com/log"));
  }

  @Test
  void what_is_wrong_with_a_checkpoint_is_said_and_never_thrown() {
    assertThat(Checkpoint.open("", KEYS)).isInstanceOf(Checkpoint.Opened.Rejected.class);
    assertThat(Checkpoint.open(Note.sign("hello\n", LOG), KEYS))
        .isEqualTo(
            new Checkpoint.Opened.Rejected(
                "the text of a checkpoint is three lines: origin, size and root hash"));
    assertThat(Checkpoint.open(CHECKPOINT.sign(LOG), List.of(OTHER.verifier())))
        .isEqualTo(new Checkpoint.Opened.Rejected("no known key has signed it"));
  }

  @Property(tries = 400)
  void no_changed_checkpoint_opens(
      @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 127) int change) {
    StringBuilder file = new StringBuilder(CHECKPOINT.sign(LOG).format());
    int at = place % file.length();
    file.setCharAt(at, (char) (file.charAt(at) ^ change));
    assertThat(Checkpoint.open(file.toString(), KEYS))
        .isInstanceOf(Checkpoint.Opened.Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        "example.com/log\n8\n",
        "example.com/log\n8\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "example.com/log\n8\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n",
        "\n8\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "example.com/a log\n8\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "example.com/log\n08\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "example.com/log\n-8\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "example.com/log\n+8\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "example.com/log\n\u0668\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "example.com/log\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "example.com/log\n8\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "example.com/log\n8\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "example.com/log\n8\nAAAA\n",
        "example.com/log\r\n8\r\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\r\n",
      })
  void anything_else_is_no_checkpoint(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
  }

  @Test
  void a_size_is_not_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checkpoint("example.com/log", -1, Hash.emptyTree()))
        .withMessage("a tree cannot have the size -1");
  }
}
