package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Whatever a text holds, a parser either reads it, and then would write exactly this text, or turns
 * it down with an IllegalArgumentException that has a message of one short line.
 */
class HostileTextTest {
  private static final String VKEY = Spec.value("golden-log.txt", "vkey");
  private static final String SECRET = MemoryTrail.LOG.secretText();
  private static final String CHECKPOINT = Spec.file("golden-1000.checkpoint");
  private static final String PROOF = Spec.file("golden-700-of-1000.tlog-proof");
  private static final String TEXT = Note.parse(CHECKPOINT).text();
  private static final String PATH = "tile/entries/x001/x234/067.p/12";

  /** Every text format, by a right text of it. */
  enum Format {
    VERIFIER_KEY(VKEY),
    SIGNER_KEY(SECRET),
    CHECKPOINT_TEXT(TEXT),
    NOTE(CHECKPOINT),
    PROOF_FILE(PROOF),
    TILE_PATH(PATH),
    BASE64(Hash.emptyTree().base64()),
    HEX(Hash.emptyTree().hex());

    private final String sample;

    Format(String sample) {
      this.sample = sample;
    }

    /** What the parser makes of a text, written again. */
    private String rewritten(String text) {
      return switch (this) {
        case VERIFIER_KEY -> VerifierKey.parse(text).text();
        case SIGNER_KEY -> SignerKey.parse(text).secretText();
        case CHECKPOINT_TEXT -> Checkpoint.parse(text).text();
        case NOTE -> Note.parse(text).format();
        case PROOF_FILE -> ProofFile.parse(text).format();
        case TILE_PATH -> TilePath.parse(text).path();
        case BASE64 -> Hash.ofBase64(text).base64();
        case HEX -> Hash.ofHex(text).hex();
      };
    }

    private void isStrictAbout(String text) {
      try {
        assertThat(rewritten(text)).as(name()).isEqualTo(text);
      } catch (IllegalArgumentException turnedDown) {
        assertThat(turnedDown.getMessage()).isNotBlank().doesNotContain("\n").hasSizeLessThan(300);
      }
    }
  }

  @Test
  void every_sample_reads_back() {
    Stream.of(Format.values())
        .forEach(format -> assertThat(format.rewritten(format.sample)).isEqualTo(format.sample));
  }

  @Property
  void any_text_is_read_exactly_or_turned_down(@ForAll Format format, @ForAll String text) {
    format.isStrictAbout(text);
  }

  @Property(tries = 4_000)
  void a_right_text_with_a_piece_replaced_is_read_exactly_or_turned_down(
      @ForAll Format format,
      @ForAll @IntRange(max = 10_000) int place,
      @ForAll @IntRange(max = 3) int length,
      @ForAll Piece piece) {
    StringBuilder text = new StringBuilder(format.sample);
    int from = place % text.length();
    text.replace(from, Math.min(from + length, text.length()), piece.text);
    format.isStrictAbout(text.toString());
  }

  /** Pieces that have surprised parsers before. */
  enum Piece {
    NOTHING(""),
    ZERO("0"),
    PLUS("+"),
    MINUS("-"),
    SPACE(" "),
    LINE("\n"),
    BLANK_LINE("\n\n"),
    WINDOWS_LINE("\r\n"),
    NUL("\0"),
    NEXT_LINE("\u0085"),
    LINE_SEPARATOR("\u2028"),
    DASH("\u2014 "),
    PADDING("="),
    SLASH("/"),
    ARABIC_DIGIT("\u0663"),
    FULL_WIDTH_DIGIT("\uff11"),
    HALF_A_PAIR("\ud800"),
    BEYOND_16_BIT("\ud83d\ude00"),
    MANY_DIGITS("99999999999999999999"),
    LONG("x".repeat(5_000));

    private final String text;

    Piece(String text) {
      this.text = text;
    }
  }
}
