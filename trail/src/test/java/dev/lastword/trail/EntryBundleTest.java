package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
  @Test
  void each_entry_stands_behind_its_length_in_two_bytes() {
    EntryBundle bundle = new EntryBundle(0, 3);
    byte[] longer = new byte[258];
    byte[] bytes = bundle.encode(List.of(new byte[] {7}, new byte[0], longer));
    assertThat(Arrays.copyOf(bytes, 7)).containsExactly(0, 1, 7, 0, 0, 1, 2);
    assertThat(bundle.decode(bytes)).containsExactly(new byte[] {7}, new byte[0], longer);
  }

  @Test
  void an_entry_has_at_most_65535_bytes() {
    EntryBundle bundle = new EntryBundle(0, 1);
    List<byte[]> longest = List.of(new byte[EntryBundle.MAX_ENTRY_BYTES]);
    assertThat(bundle.decode(bundle.encode(longest))).containsExactlyElementsOf(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bundle.encode(List.of(new byte[EntryBundle.MAX_ENTRY_BYTES + 1])))
        .withMessage("an entry has at most 65535 bytes, this one has 65536");
  }

  @Test
  void a_bundle_has_exactly_as_many_entries_as_its_path_says() {
    EntryBundle two = new EntryBundle(4, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.encode(List.of(new byte[1])))
        .withMessage("tile/entries/004.p/2 has 2 entries, these are 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.decode(new byte[] {0, 0, 0}))
        .withMessage("tile/entries/004.p/2 ends inside entry 1 of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.decode(new byte[] {0, 0, 0, 2, 9}))
        .withMessage("tile/entries/004.p/2 ends inside entry 1 of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.decode(new byte[] {0, 0, 0, 0, 9}))
        .withMessage("tile/entries/004.p/2 has 1 bytes behind its 2 entries");
  }

  @Property
  void any_bytes_are_either_no_bundle_or_the_bytes_of_their_entries(@ForAll byte[] bytes) {
    EntryBundle bundle = new EntryBundle(0, 2);
    List<byte[]> entries;
    try {
      entries = bundle.decode(bytes);
    } catch (IllegalArgumentException noBundle) {
      return;
    }
    assertThat(bundle.encode(entries)).isEqualTo(bytes);
  }

  @Property(tries = 100)
  void every_bundle_reads_back(@ForAll @Size(min = 1, max = 256) List<byte[]> entries) {
    EntryBundle bundle = new EntryBundle(1, entries.size());
    assertThat(bundle.decode(bundle.encode(entries))).containsExactlyElementsOf(entries);
  }

  @Test
  void a_full_bundle_has_256_entries() {
    EntryBundle full = new EntryBundle(0, 256);
    assertThat(full.encode(Collections.nCopies(256, new byte[2]))).hasSize(256 * 4);
  }
}
