package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HashingTest {
  static Stream<List<String>> published() {
    return Spec.rows("hashing.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("published")
  void leaves_nodes_and_the_empty_tree_hash_to_the_published_values(List<String> row) {
    Hash hash =
        switch (row.get(0)) {
          case "empty" -> Hash.emptyTree();
          case "leaf" -> Hash.leaf(utf8(row.get(1)));
          case "node" -> Hash.node(Hash.owning(utf8(row.get(1))), Hash.owning(utf8(row.get(2))));
          default -> throw new AssertionError(row);
        };
    assertThat(hash.hex()).isEqualTo(row.get(3));
  }

  @Test
  void a_hash_keeps_its_value_whatever_happens_to_the_arrays_around_it() {
    byte[] given = new byte[Hash.BYTES];
    Hash hash = Hash.of(given);
    given[0] = 1;
    hash.bytes()[0] = 1;
    assertThat(hash).isEqualTo(Hash.of(new byte[Hash.BYTES]));
  }

  @Test
  void a_hash_reads_back_from_both_of_its_text_forms() {
    Hash hash = Hash.leaf(utf8("Acme"));
    assertThat(Hash.ofHex(hash.hex())).isEqualTo(hash).hasSameHashCodeAs(hash);
    assertThat(Hash.ofBase64(hash.base64())).isEqualTo(hash).hasToString(hash.base64());
  }

  @Test
  void a_hash_has_exactly_one_spelling_in_each_text_form() {
    Hash hash = Hash.emptyTree();
    Stream.of(hash.hex().toUpperCase(Locale.ROOT), hash.hex() + "00", "zz", "")
        .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofHex(text)));
    String base64 = hash.base64();
    Stream.of(base64.replace("=", ""), base64.replace("U=", "V="), base64 + "\n", "AAAA", "")
        .forEach(
            text -> assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofBase64(text)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
