package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrailVerifierTest {
  private final MemoryTrail trail = MemoryTrail.of(800, 0, 300, 500, 768);

  @Test
  void an_untouched_trail_is_verified_up_to_its_newest_checkpoint() {
    assertThat(trail.verify()).isEqualTo(new Verification.Verified(800, trail.root(), 768));
  }

  @Test
  void an_empty_trail_is_verified() {
    assertThat(new MemoryTrail().verify())
        .isEqualTo(new Verification.Verified(0, Hash.emptyTree(), 0));
  }

  @Test
  void a_trail_with_tiles_of_two_levels_is_verified() {
    MemoryTrail large = MemoryTrail.of(66_000, 65_536, 66_000);
    assertThat(large.verify()).isEqualTo(new Verification.Verified(66_000, large.root(), 66_000));
  }

  @Test
  void a_changed_leaf_is_named() {
    StoredTrail.Leaf leaf = trail.leaves.get(123);
    trail.leaves.set(123, new StoredTrail.Leaf(123, utf8("nothing happened"), leaf.hash()));
    assertDiffers(trail.verify(), "leaf 123: its bytes do not give the stored hash");
  }

  @Test
  void a_changed_leaf_hash_is_named() {
    StoredTrail.Leaf leaf = trail.leaves.get(123);
    trail.leaves.set(123, new StoredTrail.Leaf(123, leaf.bytes(), new byte[31]));
    assertDiffers(trail.verify(), "leaf 123: its bytes do not give the stored hash");
  }

  @Test
  void a_leaf_changed_together_with_its_hash_differs_from_its_tile() {
    forge(600);
    assertDiffers(trail.verify(), "tile 0/2 differs from leaves 512-767, first at leaf 600");
  }

  @Test
  void a_leaf_changed_behind_the_last_full_tile_differs_from_the_checkpoint() {
    MemoryTrail small = MemoryTrail.of(500, 300, 500);
    forge(small, 400);
    assertDiffers(
        small.verify(),
        "checkpoint of size 500: root differs from leaves 0-499"
            + " (at that size no full tile covered leaves 256-499);"
            + " leaves 0-299 agree with the checkpoint of size 300");
  }

  @Test
  void a_leaf_changed_with_its_tile_differs_from_the_checkpoint() {
    MemoryTrail rewritten = new MemoryTrail();
    rewritten.append(utf8("another beginning"));
    rewritten.appendTo(800);
    rewritten.checkpoints.addAll(trail.checkpoints.subList(3, 4));
    assertDiffers(rewritten.verify(), "checkpoint of size 768: root differs from leaves 0-767");
  }

  @Test
  void a_missing_leaf_is_named() {
    trail.leaves.remove(17);
    assertDiffers(trail.verify(), "leaf 17 is missing");
  }

  @Test
  void a_leaf_that_comes_twice_is_named() {
    trail.leaves.add(18, trail.leaves.get(17));
    assertDiffers(trail.verify(), "leaf 17 comes where leaf 18 is expected");
  }

  @Test
  void a_missing_tile_is_named() {
    trail.tiles.remove(1);
    assertDiffers(trail.verify(), "tile 0/1 is missing, though the trail has leaves 256-511");
  }

  @Test
  void a_missing_last_tile_is_named() {
    MemoryTrail even = MemoryTrail.of(512, 512);
    even.tiles.remove(1);
    assertDiffers(even.verify(), "tile 0/1 is missing, though the trail has leaves 256-511");
  }

  @Test
  void a_tile_behind_the_newest_checkpoint_may_be_stored_later() {
    MemoryTrail busy = MemoryTrail.of(1_100, 300);
    busy.tiles.subList(1, 4).clear();
    assertThat(busy.verify()).isEqualTo(new Verification.Verified(1_100, busy.root(), 300));
    busy.checkpoints.add(new StoredTrail.SignedSize(1_100, busy.checkpoint()));
    assertDiffers(busy.verify(), "tile 0/1 is missing, though the trail has leaves 256-511");
  }

  @Test
  void a_tile_of_a_higher_level_is_compared_too() {
    MemoryTrail large = MemoryTrail.of(66_000);
    int higher = 256;
    StoredTrail.FullTile tile = large.tiles.get(higher);
    assertThat(tile.level()).isEqualTo(1);
    tile.hashes()[32 * 3] ^= 1;
    assertDiffers(large.verify(), "tile 1/0 differs from leaves 0-65535, first at leaves 768-1023");
    large.tiles.remove(higher);
    assertDiffers(large.verify(), "tile 1/0 is missing, though the trail has leaves 0-65535");
  }

  @Test
  void a_cut_tile_is_named() {
    StoredTrail.FullTile tile = trail.tiles.get(2);
    trail.tiles.set(2, new StoredTrail.FullTile(0, 2, new byte[32], tile.root()));
    assertDiffers(trail.verify(), "tile 0/2 has 32 bytes instead of 8192");
  }

  @Test
  void a_changed_tile_root_is_named() {
    trail.tiles.get(2).root()[0] ^= 1;
    assertDiffers(trail.verify(), "the root stored with tile 0/2 differs from leaves 512-767");
  }

  @Test
  void a_tile_without_its_leaves_is_named() {
    trail.tiles.add(new StoredTrail.FullTile(0, 3, new byte[8_192], new byte[32]));
    assertDiffers(trail.verify(), "tile 0/3 does not belong behind the first 800 entries");
  }

  @Test
  void a_tile_that_no_tree_can_have_is_named() {
    trail.tiles.add(new StoredTrail.FullTile(-1, Long.MIN_VALUE, new byte[0], new byte[0]));
    assertDiffers(
        trail.verify(),
        "tile -1/-9223372036854775808 does not belong behind the first 800 entries");
  }

  @Test
  void a_checkpoint_that_the_log_did_not_sign_is_named() {
    trail.checkpoints.set(1, new StoredTrail.SignedSize(300, "hello"));
    assertDiffers(
        trail.verify(),
        "checkpoint of size 300: a note is a text, an empty line and signature lines,"
            + " at most a million characters");
    assertDiffers(
        trail.verify(TrailVerifier.of(List.of())),
        "checkpoint of size 0: no known key has signed it");
  }

  @Test
  void a_checkpoint_stored_under_another_size_is_named() {
    StoredTrail.SignedSize other = trail.checkpoints.get(2);
    trail.checkpoints.set(1, new StoredTrail.SignedSize(300, other.note()));
    assertDiffers(trail.verify(), "the checkpoint stored as size 300 says size 500");
  }

  @Test
  void a_checkpoint_of_the_empty_tree_has_its_root() {
    Checkpoint wrong = new Checkpoint(MemoryTrail.LOG.name(), 0, trail.root());
    String note = wrong.sign(MemoryTrail.LOG).format();
    trail.checkpoints.set(0, new StoredTrail.SignedSize(0, note));
    assertDiffers(trail.verify(), "checkpoint of size 0: root is not that of an empty tree");
    assertDiffers(
        trail.verifyAgainst(note), "the tree does not extend the kept checkpoint of size 0");
  }

  @Test
  void a_checkpoint_of_a_negative_size_is_named() {
    trail.checkpoints.add(new StoredTrail.SignedSize(-5, trail.checkpoint()));
    assertDiffers(trail.verify(), "checkpoint of size -5 comes behind 0 entries");
  }

  @Test
  void entries_cut_off_the_end_show_in_a_newer_checkpoint() {
    trail.leaves.subList(700, 800).clear();
    trail.tiles.removeLast();
    assertDiffers(
        trail.verify(), "the checkpoint of size 768 is newer than this trail (700 entries)");
  }

  @Test
  void a_trail_extends_the_checkpoint_that_was_kept() {
    String kept = trail.checkpoint();
    trail.appendTo(1_000);
    assertThat(trail.verifyAgainst(kept))
        .isEqualTo(new Verification.Verified(1_000, trail.root(), 800));
  }

  @Test
  void a_trail_that_lost_its_end_and_its_checkpoints_is_older_than_the_kept_one() {
    String kept = MemoryTrail.of(900).checkpoint();
    assertDiffers(
        trail.verifyAgainst(kept),
        "the kept checkpoint of size 900 is newer than this trail (800 entries)");
  }

  @Test
  void a_rewritten_and_signed_trail_does_not_extend_the_kept_checkpoint() {
    String kept = trail.checkpoint();
    MemoryTrail rewritten = new MemoryTrail();
    rewritten.append(utf8("another beginning"));
    rewritten.appendTo(900);
    rewritten.checkpoints.add(new StoredTrail.SignedSize(900, rewritten.checkpoint()));
    assertThat(rewritten.verify()).isInstanceOf(Verification.Verified.class);
    assertDiffers(
        rewritten.verifyAgainst(kept), "the tree does not extend the kept checkpoint of size 800");
  }

  @Test
  void a_kept_checkpoint_that_the_log_did_not_sign_is_of_no_use() {
    assertDiffers(
        trail.verify(TrailVerifier.extending(trail.checkpoint(), List.of())),
        "the kept checkpoint cannot be used: no known key has signed it");
  }

  @Test
  void only_the_first_difference_is_told() {
    trail.leaves.remove(600);
    forge(100);
    trail.checkpoints.clear();
    assertDiffers(trail.verify(), "tile 0/0 differs from leaves 0-255, first at leaf 100");
  }

  @Test
  void rows_can_be_fed_one_by_one_and_a_tile_without_its_root() {
    TrailVerifier verifier = TrailVerifier.of(MemoryTrail.KEYS);
    for (StoredTrail.Leaf leaf : trail.leaves.subList(0, 256)) {
      assertThat(verifier.leaf(leaf.index(), leaf.bytes(), leaf.hash())).isTrue();
    }
    assertThat(verifier.tile(0, 0, trail.tiles.getFirst().hashes())).isTrue();
    assertThat(verifier.size()).isEqualTo(256);
    assertThat(verifier.checkpoint(300, "")).isFalse();
    assertThat(verifier.leaf(256, new byte[0], new byte[0])).isFalse();
    assertThat(verifier.tile(0, 1, new byte[0])).isFalse();
    assertThat(verifier.checkpoint(256, "")).isFalse();
    assertDiffers(
        verifier.finish(), "the checkpoint of size 300 is newer than this trail (256 entries)");
  }

  @Property(tries = 200)
  void no_changed_bit_of_any_row_goes_unseen(
      @ForAll @IntRange(max = 799) int row, @ForAll @IntRange(max = 100_000) int bit) {
    MemoryTrail spoiled = MemoryTrail.of(800, 800);
    flip(spoiled.leaves.get(row).bytes(), bit);
    assertThat(spoiled.verify()).isInstanceOf(Verification.Differs.class);
    flip(spoiled.leaves.get(row).bytes(), bit);
    flip(spoiled.leaves.get(row).hash(), bit);
    assertThat(spoiled.verify()).isInstanceOf(Verification.Differs.class);
    flip(spoiled.leaves.get(row).hash(), bit);
    flip(spoiled.tiles.get(row % 3).hashes(), bit);
    assertThat(spoiled.verify()).isInstanceOf(Verification.Differs.class);
    flip(spoiled.tiles.get(row % 3).hashes(), bit);
    assertThat(spoiled.verify()).isInstanceOf(Verification.Verified.class);
  }

  @Property(tries = 200)
  void no_change_of_the_order_goes_unseen(
      @ForAll @IntRange(max = 799) int one, @ForAll @IntRange(max = 799) int other) {
    MemoryTrail spoiled = MemoryTrail.of(800, 800);
    Collections.swap(spoiled.leaves, one, other);
    boolean same = one == other;
    assertThat(spoiled.verify() instanceof Verification.Verified).isEqualTo(same);
  }

  @Property
  void whatever_is_fed_there_is_an_answer(
      @ForAll List<Long> numbers, @ForAll byte[] bytes, @ForAll String text) {
    MemoryTrail hostile = new MemoryTrail();
    for (long number : numbers) {
      hostile.leaves.add(new StoredTrail.Leaf(hostile.leaves.size(), bytes, hash(bytes)));
      hostile.tiles.add(new StoredTrail.FullTile((int) number, number, bytes, bytes));
      hostile.checkpoints.add(new StoredTrail.SignedSize(number, text));
    }
    boolean empty = numbers.isEmpty();
    assertThat(hostile.verify() instanceof Verification.Verified).isEqualTo(empty);
    assertThat(hostile.verifyAgainst(text)).isInstanceOf(Verification.Differs.class);
  }

  private void forge(int index) {
    forge(trail, index);
  }

  /** Changes an entry and its stored hash so that they fit each other. */
  private static void forge(MemoryTrail trail, int index) {
    byte[] entry = utf8("nothing happened");
    trail.leaves.set(index, new StoredTrail.Leaf(index, entry, hash(entry)));
  }

  private static byte[] hash(byte[] entry) {
    return Hash.leaf(entry).bytes();
  }

  private static void flip(byte[] bytes, int bit) {
    bytes[bit / 8 % bytes.length] ^= (byte) (1 << (bit % 8));
  }

  private static void assertDiffers(Verification verification, String words) {
    assertThat(verification)
        .isInstanceOfSatisfying(
            Verification.Differs.class,
            differs -> assertThat(differs.first().words()).isEqualTo(words));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
