package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeBuilderTest {
  private final MemoryTiles tiles = new MemoryTiles();

  @Test
  void at_every_size_the_root_is_that_of_the_definition() {
    NaiveTree naive = NaiveTree.of(600);
    TreeBuilder builder = new TreeBuilder(tiles);
    CompactRange range = new CompactRange();
    for (long size = 0; size < 600; size++) {
      assertThat(builder.size()).isEqualTo(range.size()).isEqualTo(size);
      assertThat(builder.root()).isEqualTo(range.root()).isEqualTo(naive.first(size).root());
      builder.append(naive.leaf(size));
      range.append(naive.leaf(size));
    }
  }

  @Test
  void each_full_tile_comes_once_lower_levels_first() {
    tiles.filledTo(70_000);
    assertThat(tiles.full).hasSize(273 + 1).doesNotHaveDuplicates();
    assertThat(tiles.full.subList(254, 258))
        .containsExactly(Tile.full(0, 254), Tile.full(0, 255), Tile.full(1, 0), Tile.full(0, 256));
  }

  @Test
  void restoring_reads_one_partial_tile_per_level() {
    tiles.filledTo(70_000);
    assertThat(TreeBuilder.restore(70_000, tiles, tiles).root())
        .isEqualTo(new MemoryTiles().filledTo(70_000).root());
    assertThat(tiles.reads)
        .containsExactlyInAnyOrder(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
  }

  @Property(tries = 60)
  void stopping_and_restoring_at_any_size_changes_nothing(
      @ForAll @IntRange(max = 2_000) int stop, @ForAll @IntRange(max = 1_000) int more) {
    MemoryTiles whole = new MemoryTiles();
    MemoryTiles stopped = new MemoryTiles();
    stopped.filledTo(stop);
    TreeBuilder restored = TreeBuilder.restore(stop, stopped, stopped);
    stopped.fill(restored, stop + more);
    assertThat(restored.root()).isEqualTo(whole.filledTo(stop + more).root());
    assertThat(stopped.full).isEqualTo(whole.full);
  }

  @Test
  void restoring_where_a_higher_tile_is_about_to_fill_changes_nothing() {
    for (long stop : List.of(65_535L, 65_536L, 65_537L)) {
      MemoryTiles stopped = new MemoryTiles();
      stopped.filledTo(stop);
      TreeBuilder restored = TreeBuilder.restore(stop, stopped, stopped);
      stopped.fill(restored, 65_800);
      assertThat(restored.root()).isEqualTo(new MemoryTiles().filledTo(65_800).root());
      assertThat(stopped.full).contains(Tile.full(1, 0));
    }
  }

  @Test
  void in_a_tree_of_16_million_leaves_one_leaf_can_fill_three_tiles() {
    List<Tile> full = new ArrayList<>();
    Tiles zeros = tile -> new byte[tile.bytes()];
    TreeBuilder builder =
        TreeBuilder.restore((1 << 24) - 1, zeros, (tile, hashes, root) -> full.add(tile));
    builder.append(Hash.emptyTree());
    assertThat(full).containsExactly(Tile.full(0, 65_535), Tile.full(1, 255), Tile.full(2, 0));
    assertThat(builder.retainedHashes()).isEqualTo(1 + 4 * 256);
  }

  @Test
  void the_largest_tree_has_room_for_no_more() {
    Tiles zeros = tile -> new byte[tile.bytes()];
    TreeBuilder builder =
        TreeBuilder.restore(Long.MAX_VALUE - 1, zeros, (tile, hashes, root) -> {});
    builder.append(Hash.emptyTree());
    assertThat(builder.size()).isEqualTo(Long.MAX_VALUE);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> builder.append(Hash.emptyTree()));
  }

  @Test
  void a_copy_can_be_thrown_away() {
    TreeBuilder builder = tiles.filledTo(300);
    Hash root = builder.root();
    TreeBuilder trial = builder.copy();
    trial.append(Hash.leaf(new byte[] {1}));
    assertThat(builder.size()).isEqualTo(300);
    assertThat(builder.root()).isEqualTo(root).isNotEqualTo(trial.root());
    tiles.fill(builder, 600);
    assertThat(tiles.full).hasSize(2);
  }

  @Test
  void a_store_that_gives_too_few_hashes_is_not_believed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TreeBuilder.restore(300, tile -> new byte[32], tiles))
        .withMessage("tile/0/001.p/44 has 1408 bytes, the store gave 32");
  }

  @Test
  void a_right_edge_of_another_size_is_turned_down() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompactRange.restore(3, List.of(Hash.emptyTree())))
        .withMessage("the right edge of a tree of size 3 is not 1 hashes");
    assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.restore(-1, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> TreeBuilder.restore(-1, tiles, tiles));
  }

  @Property(tries = 50)
  void a_compact_range_goes_on_from_its_size_and_hashes(
      @ForAll @IntRange(max = 600) int stop, @ForAll @IntRange(max = 300) int more) {
    NaiveTree naive = NaiveTree.of(stop + more);
    CompactRange range = new CompactRange();
    for (int i = 0; i < stop; i++) {
      range.append(naive.leaf(i));
    }
    CompactRange restored = CompactRange.restore(range.size(), range.hashes());
    for (int i = stop; i < stop + more; i++) {
      restored.append(naive.leaf(i));
    }
    assertThat(restored.root()).isEqualTo(naive.root());
    assertThat(restored.hashes()).hasSize(Integer.bitCount(stop + more));
  }

  @Test
  void a_builder_never_holds_more_than_a_tile_per_level_and_the_edge() {
    List<Integer> held = new ArrayList<>();
    TreeBuilder builder = new TreeBuilder((tile, hashes, root) -> {});
    for (int i = 0; i < 140_000; i++) {
      builder.append(Hash.emptyTree());
      held.add(builder.retainedHashes());
    }
    assertThat(held).allMatch(hashes -> hashes <= 3 * 256 + 17);
  }
}
