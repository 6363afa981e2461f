package dev.lastword.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LetterTableTest {

  @Test
  void the_committed_table_is_what_unicode_says() throws IOException {
    try (var committed = Letters.class.getResourceAsStream("letters.txt")) {
      assertThat(new String(committed.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(LetterTable.text());
    }
  }

  /** A change of this number is a change of what signed policies mean: a new language version. */
  @Test
  void every_letter_is_read_as_language_version_1_reads_it() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String read = Letters.traits(c) + " " + Letters.plain(c) + " " + Letters.drawn(c) + "\n";
      digest.update(read.getBytes(StandardCharsets.UTF_16BE));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("792b4f0c538c54ae1cb912f85a672309f4acb7e5c061fc3dd3ef3fd47c44863a");
  }

  @Test
  void reading_what_was_read_changes_nothing() {
    for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
      String plain = Readings.written("a" + Character.toString(c) + "a").text();
      assertThat(Readings.written(plain).text()).as("U+%X", c).isEqualTo(plain);
      String drawn = Readings.drawn("a" + Character.toString(c) + "a").text();
      assertThat(Readings.drawn(drawn).text()).as("U+%X", c).isEqualTo(drawn);
    }
  }
}
