package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
  private static final SignerKey LOG = key("example.com/log", 1);
  private static final SignerKey WITNESS = key("example.com/witness", 2);
  private static final SignerKey STRANGER = key("example.com/stranger", 3);
  private static final String TEXT = "Every release was asked for.\n\nThis one too.\n";

  @Test
  void the_published_note_is_signed_by_the_published_key() {
    VerifierKey key = VerifierKey.parse(Spec.value("note.txt", "key"));
    String signature = Spec.value("note.txt", "signature");
    String file = Spec.value("note.txt", "text") + "\n\n\u2014 example.com/foo " + signature + "\n";
    assertThat(Note.parse(file).check(List.of(key))).isEqualTo(signedBy(key));
  }

  @Test
  void a_note_reads_back_as_it_was_written() {
    Note note = Note.sign(TEXT, LOG);
    assertThat(Note.parse(note.format())).isEqualTo(note);
    assertThat(Note.parse(note.format().getBytes(StandardCharsets.UTF_8))).isEqualTo(note);
    assertThat(note.text()).isEqualTo(TEXT);
  }

  @Test
  void unknown_keys_are_ignored_and_known_ones_listed_once() {
    Note note = signed(STRANGER, LOG, WITNESS, LOG);
    List<VerifierKey> known = List.of(LOG.verifier(), WITNESS.verifier(), LOG.verifier());
    assertThat(note.check(known)).isEqualTo(signedBy(LOG.verifier(), WITNESS.verifier()));
  }

  @Test
  void a_note_without_a_known_key_is_not_trusted() {
    assertThat(signed(STRANGER).check(List.of(LOG.verifier())))
        .isEqualTo(new Note.Check.NotTrusted("no known key has signed it"));
    assertThat(signed(LOG).check(List.of())).isInstanceOf(Note.Check.NotTrusted.class);
  }

  @Test
  void one_bad_signature_of_a_known_key_spoils_the_note() {
    NoteSignature good = signature(LOG, TEXT);
    NoteSignature bad = signature(WITNESS, "Another text.\n");
    assertThat(new Note(TEXT, List.of(good, bad)).check(List.of(LOG.verifier())))
        .isEqualTo(signedBy(LOG.verifier()));
    assertThat(
            new Note(TEXT, List.of(good, bad)).check(List.of(LOG.verifier(), WITNESS.verifier())))
        .isEqualTo(new Note.Check.NotTrusted("the signature of example.com/witness is bad"));
  }

  @Test
  void a_key_that_shares_only_the_name_with_a_known_one_is_unknown() {
    SignerKey namesake = key("example.com/log", 9);
    assertThat(signed(namesake, LOG).check(List.of(LOG.verifier())))
        .isEqualTo(signedBy(LOG.verifier()));
  }

  @Test
  void a_signature_under_the_id_of_a_known_key_must_be_its_own() {
    NoteSignature forged = NoteSignature.of(LOG.verifier(), STRANGER.sign(utf8(TEXT)));
    NoteSignature cut = NoteSignature.of(LOG.verifier(), new byte[] {1});
    Stream.of(forged, cut)
        .forEach(signature ->
            assertThat(new Note(TEXT, List.of(signature)).check(List.of(LOG.verifier())))
                .isEqualTo(new Note.Check.NotTrusted("the signature of example.com/log is bad")));
  }

  @Test
  void sixty_four_signatures_are_read_and_one_more_is_not() {
    String line = signature(STRANGER, TEXT).line();
    String most = TEXT + "\n" + line.repeat(63) + signature(LOG, TEXT).line();
    assertThat(Note.parse(most).check(List.of(LOG.verifier()))).isEqualTo(signedBy(LOG.verifier()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Note.parse(most + line))
        .withMessage("a note has 1 to 64 signatures, this one has 65");
  }

  @Property(tries = 400)
  void no_changed_note_is_signed_by_its_log(
      @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(max = 7) int bit) {
    byte[] file = utf8(signed(LOG).format());
    file[place % file.length] ^= (byte) (1 << bit);
    Note.Check check;
    try {
      check = Note.parse(file).check(List.of(LOG.verifier()));
    } catch (IllegalArgumentException malformed) {
      return;
    }
    assertThat(check).isInstanceOf(Note.Check.NotTrusted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n\n\n",
        "text\n\u2014 a AAAAAAA=\n",
        "text\n\n\u2014 a AAAAAAA=",
        "text\n\n\u2014 a AAAAAAA=\r\n",
        "text\r\n\r\n\u2014 a AAAAAAA=\r\n",
        "te\txt\n\n\u2014 a AAAAAAA=\n",
        "te\u0000xt\n\n\u2014 a AAAAAAA=\n",
        "te\ud800xt\n\n\u2014 a AAAAAAA=\n",
        "text\n\n- a AAAAAAA=\n",
        "text\n\n\u2014a AAAAAAA=\n",
        "text\n\n\u2014 AAAAAAA=\n",
        "text\n\n\u2014  AAAAAAA=\n",
        "text\n\n\u2014 a b AAAAAAA=\n",
        "text\n\n\u2014 a+b AAAAAAA=\n",
        "text\n\n\u2014 a\u00a0b AAAAAAA=\n",
        "text\n\n\u2014 a  AAAAAAA=\n",
        "text\n\n\u2014 a \n",
        "text\n\n\u2014 a AAAA\n",
        "text\n\n\u2014 a AAAAAA==\n",
        "text\n\n\u2014 a AAAAAAA\n",
        "text\n\n\u2014 a AAAAAAB=\n",
        "text\n\n\u2014 a AAAA_AA=\n",
        "text\n\n\u2014 a AAAAAAA=\nmore\n",
      })
  void anything_else_is_no_note(String file) {
    assertThatIllegalArgumentException().isThrownBy(() -> Note.parse(file));
  }

  @Test
  void the_smallest_note_is_one_empty_line() {
    assertThat(Note.parse("\n\n\u2014 a AAAAAAA=\n").text()).isEqualTo("\n");
  }

  @Test
  void bytes_that_are_not_utf8_are_no_note() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Note.parse(new byte[] {(byte) 0xc0, (byte) 0xaf, '\n', '\n'}))
        .withMessage("the note is not UTF-8");
  }

  @Test
  void a_note_has_a_limit() {
    String huge = "x".repeat(Note.MAX_CHARACTERS) + "\n";
    assertThatIllegalArgumentException().isThrownBy(() -> Note.sign(huge, LOG));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Note.parse(huge + "\n" + signature(LOG, TEXT).line()));
  }

  private static SignerKey key(String name, int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return SignerKey.fromSeed(name, bytes);
  }

  private static NoteSignature signature(SignerKey key, String text) {
    return Note.sign(text, key).signatures().getFirst();
  }

  private static Note signed(SignerKey... keys) {
    return new Note(TEXT, Stream.of(keys).map(key -> signature(key, TEXT)).toList());
  }

  private static Note.Check signedBy(VerifierKey... keys) {
    return new Note.Check.SignedBy(List.of(keys));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
