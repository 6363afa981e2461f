package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The size the targets speak of. Measured is what is held and read, never time. */
class TenMillionLeavesTest {
  private static final long SIZE = 10_000_000;
  private static final int LEVELS = 3;

  private static final MemoryTiles TILES = new MemoryTiles(TenMillionLeavesTest::leaf);
  private static final TreeBuilder TREE = new TreeBuilder(TILES);

  /** Stands for a leaf hash; hashing ten million entries would measure SHA-256 only. */
  private static Hash leaf(long index) {
    return Hash.owning(ByteBuffer.allocate(Hash.BYTES).putLong(index).array());
  }

  @BeforeAll
  static void append() {
    TILES.fill(TREE, SIZE);
  }

  @Test
  void the_builder_holds_one_tile_per_level_and_the_edge() {
    assertThat(TREE.size()).isEqualTo(SIZE);
    assertThat(TREE.retainedHashes()).isEqualTo(LEVELS * 256 + Long.bitCount(SIZE));
    assertThat(TILES.full).hasSize(39_062 + 152);
  }

  @Test
  void restoring_reads_one_tile_per_level_and_gives_the_same_root() {
    TILES.reads.clear();
    TreeBuilder restored = TreeBuilder.restore(SIZE, TILES, TILES);
    assertThat(TILES.reads).hasSize(LEVELS).noneMatch(Tile::isFull);
    assertThat(restored.root()).isEqualTo(TREE.root());
  }

  @Test
  void an_inclusion_proof_reads_at_most_two_tiles_per_level() {
    for (long index = 0; index < SIZE; index += 999_983) {
      TILES.reads.clear();
      InclusionProof proof = InclusionProof.make(index, SIZE, TILES);
      assertThat(TILES.reads).hasSizeLessThanOrEqualTo(2 * LEVELS);
      assertThat(proof.path()).hasSizeLessThanOrEqualTo(24);
      assertThat(proof.proves(leaf(index), TREE.root())).isTrue();
      assertThat(proof.proves(leaf(index + 1), TREE.root())).isFalse();
    }
  }

  @Test
  void a_consistency_proof_reads_at_most_two_tiles_per_level() {
    for (long from = 1; from < SIZE; from += 999_983) {
      Hash oldRoot = TreeBuilder.restore(from, TILES, TILES).root();
      TILES.reads.clear();
      ConsistencyProof proof = ConsistencyProof.make(from, SIZE, TILES);
      assertThat(TILES.reads).hasSizeLessThanOrEqualTo(2 * LEVELS);
      assertThat(proof.proves(oldRoot, TREE.root())).isTrue();
      assertThat(proof.proves(TREE.root(), oldRoot)).isFalse();
    }
  }
}
