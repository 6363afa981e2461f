package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofTest {
  private static final int SIZES = 70;
  private static final int SIZES_FOR_EVERY_BIT = 24;
  private static final NaiveTree NAIVE = NaiveTree.of(3_000);

  private final MemoryTiles tiles = new MemoryTiles(NAIVE::leaf);

  @Test
  void every_inclusion_proof_is_the_one_of_the_definition_and_holds() {
    tiles.filledTo(SIZES);
    for (int size = 1; size <= SIZES; size++) {
      NaiveTree tree = NAIVE.first(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.make(index, size, tiles);
        assertThat(proof.path()).isEqualTo(tree.path(index));
        assertThat(proof.proves(tree.leaf(index), tree.root())).isTrue();
      }
    }
  }

  @Test
  void every_consistency_proof_is_the_one_of_the_definition_and_holds() {
    tiles.filledTo(SIZES);
    for (int to = 1; to <= SIZES; to++) {
      NaiveTree tree = NAIVE.first(to);
      for (int from = 1; from <= to; from++) {
        ConsistencyProof proof = ConsistencyProof.make(from, to, tiles);
        assertThat(proof.path()).isEqualTo(tree.proof(from));
        assertThat(proof.proves(NAIVE.first(from).root(), tree.root())).isTrue();
      }
    }
  }

  @Test
  void no_inclusion_proof_holds_with_any_hash_changed_left_out_added_or_swapped() {
    for (int size = 1; size <= SIZES; size++) {
      NaiveTree tree = NAIVE.first(size);
      Hash root = tree.root();
      for (int index = 0; index < size; index++) {
        int at = index;
        long n = size;
        Hash leaf = tree.leaf(index);
        Predicate<List<Hash>> holds = path -> new InclusionProof(at, n, path).proves(leaf, root);
        forEachWrong(tree.path(index), size, path -> assertThat(holds.test(path)).isFalse());
      }
    }
  }

  @Test
  void no_consistency_proof_holds_with_any_hash_changed_left_out_added_or_swapped() {
    for (int to = 1; to <= SIZES; to++) {
      NaiveTree tree = NAIVE.first(to);
      Hash newRoot = tree.root();
      for (int from = 1; from <= to; from++) {
        int m = from;
        long n = to;
        Hash oldRoot = NAIVE.first(from).root();
        Predicate<List<Hash>> holds =
            path -> new ConsistencyProof(m, n, path).proves(oldRoot, newRoot);
        forEachWrong(tree.proof(from), to, path -> assertThat(holds.test(path)).isFalse());
      }
    }
  }

  @Test
  void a_path_holds_at_its_own_index_only() {
    NaiveTree tree = NAIVE.first(37);
    for (int index = 0; index < 37; index++) {
      for (int other = 0; other < 37; other++) {
        InclusionProof proof = new InclusionProof(other, 37, tree.path(index));
        assertThat(proof.proves(tree.leaf(index), tree.root())).isEqualTo(other == index);
      }
    }
  }

  @Test
  void a_proof_holds_for_its_own_leaf_and_roots_only() {
    NaiveTree tree = NAIVE.first(37);
    for (int number = 1; number <= 37; number++) {
      Hash leaf = tree.leaf(number - 1);
      Hash oldRoot = NAIVE.first(number).root();
      InclusionProof in = new InclusionProof(number - 1, 37, tree.path(number - 1));
      ConsistencyProof since = new ConsistencyProof(number, 37, tree.proof(number));
      forEveryWrongBit(leaf, wrong -> assertThat(in.proves(wrong, tree.root())).isFalse());
      forEveryWrongBit(oldRoot, wrong -> assertThat(since.proves(wrong, tree.root())).isFalse());
      forEveryWrongBit(
          tree.root(),
          wrong -> {
            assertThat(in.proves(leaf, wrong)).isFalse();
            assertThat(since.proves(oldRoot, wrong)).isFalse();
          });
    }
  }

  @Property(tries = 300)
  void proofs_made_from_tiles_are_those_of_the_definition_at_larger_sizes_too(
      @ForAll @IntRange(min = 1, max = 3_000) int a,
      @ForAll @IntRange(min = 1, max = 3_000) int b) {
    int from = Math.min(a, b);
    int size = Math.max(a, b);
    MemoryTiles tiles = new MemoryTiles(NAIVE::leaf); // not the field: tries share it
    tiles.filledTo(size);
    NaiveTree tree = NAIVE.first(size);
    assertThat(InclusionProof.make(from - 1L, size, tiles).path()).isEqualTo(tree.path(from - 1));
    assertThat(ConsistencyProof.make(from, size, tiles).path()).isEqualTo(tree.proof(from));
  }

  @Test
  void proofs_for_an_old_size_are_made_from_a_tree_that_has_grown() {
    tiles.filledTo(3_000);
    assertThat(InclusionProof.make(600, 700, tiles).path()).isEqualTo(NAIVE.first(700).path(600));
  }

  @Test
  void there_is_no_proof_about_the_empty_tree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConsistencyProof.make(0, 5, tiles))
        .withMessage(
            "a consistency proof leads from 1 or more entries to as many or more, not from 0 to 5");
    assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(0, 5, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(6, 5, List.of()));
  }

  @Test
  void there_is_no_proof_of_an_entry_the_tree_does_not_have() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InclusionProof.make(5, 5, tiles))
        .withMessage("a tree of size 5 has no entry 5");
    assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.make(-1, 5, tiles));
  }

  @Test
  void proofs_of_the_largest_sizes_are_turned_down_without_trouble() {
    long most = Long.MAX_VALUE;
    Hash any = Hash.emptyTree();
    List<Hash> path = Collections.nCopies(63, any);
    assertThat(new InclusionProof(most - 1, most, path).proves(any, any)).isFalse();
    assertThat(new ConsistencyProof(most - 1, most, path).proves(any, any)).isFalse();
    assertThat(new ConsistencyProof(1, most, path).proves(any, any)).isFalse();
  }

  private static void forEachWrong(List<Hash> path, int size, Consumer<List<Hash>> check) {
    for (int i = 0; i < path.size(); i++) {
      int at = i;
      forEachWrongBit(
          path.get(i),
          size <= SIZES_FOR_EVERY_BIT,
          hash -> check.accept(changed(path, wrong -> wrong.set(at, hash))));
      check.accept(changed(path, wrong -> wrong.remove(at)));
      check.accept(changed(path, wrong -> wrong.add(at, path.get(at))));
      if (i > 0) {
        check.accept(changed(path, wrong -> Collections.swap(wrong, at - 1, at)));
      }
    }
    check.accept(changed(path, wrong -> wrong.add(0, Hash.emptyTree())));
    check.accept(changed(path, wrong -> wrong.add(Hash.emptyTree())));
  }

  private static List<Hash> changed(List<Hash> path, Consumer<List<Hash>> change) {
    List<Hash> wrong = new ArrayList<>(path);
    change.accept(wrong);
    return wrong;
  }

  private static void forEveryWrongBit(Hash hash, Consumer<Hash> check) {
    forEachWrongBit(hash, true, check);
  }

  /** Every single bit, or the first and the last. */
  private static void forEachWrongBit(Hash hash, boolean every, Consumer<Hash> check) {
    for (int bit = 0; bit < 256; bit += every ? 1 : 255) {
      byte[] bytes = hash.bytes();
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
      check.accept(Hash.of(bytes));
    }
  }
}
