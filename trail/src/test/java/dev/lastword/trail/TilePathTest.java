package dev.lastword.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TilePathTest {
  private static final long LAST_INDEX = Long.MAX_VALUE / 256 - 1;

  static Stream<List<String>> right() {
    return Spec.rows("paths.txt").stream().filter(row -> !row.getFirst().equals("wrong"));
  }

  static Stream<List<String>> wrong() {
    return Spec.rows("paths.txt").stream().filter(row -> row.getFirst().equals("wrong"));
  }

  @ParameterizedTest
  @MethodSource("right")
  void a_path_is_written_and_read_as_listed(List<String> row) {
    long index = Long.parseLong(row.get(1));
    int width = Integer.parseInt(row.get(2));
    TilePath expected =
        row.getFirst().equals("entries")
            ? new EntryBundle(index, width)
            : new Tile(Integer.parseInt(row.getFirst()), index, width);
    assertThat(TilePath.parse(row.get(3))).isEqualTo(expected);
    assertThat(expected.path()).isEqualTo(row.get(3));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_path_with_another_spelling_is_turned_down(List<String> row) {
    assertThatIllegalArgumentException()
        .as(row.get(2))
        .isThrownBy(() -> TilePath.parse(row.get(1)));
  }

  @Property
  void every_path_reads_back(
      @ForAll @LongRange(min = 0, max = LAST_INDEX) long index,
      @ForAll @IntRange(min = 1, max = 256) int width,
      @ForAll @IntRange(max = 7) int level) {
    TilePath tile = new Tile(level, index >> (8 * level + 1), Math.min(width, 127));
    TilePath bundle = new EntryBundle(index, width);
    assertThat(TilePath.parse(tile.path())).isEqualTo(tile);
    assertThat(TilePath.parse(bundle.path())).isEqualTo(bundle);
  }

  @Test
  void a_tree_of_70000_entries_has_the_tiles_of_the_specification() {
    assertThat(Tile.in(70_000, 0, 272)).isEqualTo(Tile.full(0, 272));
    assertThat(Tile.in(70_000, 0, 273)).isEqualTo(new Tile(0, 273, 112));
    assertThat(Tile.in(70_000, 1, 0)).isEqualTo(Tile.full(1, 0));
    assertThat(Tile.in(70_000, 1, 1)).isEqualTo(new Tile(1, 1, 17));
    assertThat(Tile.in(70_000, 2, 0)).isEqualTo(new Tile(2, 0, 1));
    Stream.of(new long[] {0, 274}, new long[] {1, 2}, new long[] {2, 1}, new long[] {3, 0})
        .forEach(place ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> Tile.in(70_000, (int) place[0], place[1])));
  }

  @Test
  void asking_a_tree_for_an_impossible_tile_is_turned_down() {
    assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(256, 8, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(256, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(256, 0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(256, 0, Long.MAX_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> Tile.in(-1, 0, 0));
  }

  @Test
  void a_tile_knows_the_entries_below_it() {
    Tile tile = new Tile(1, 1, 17);
    assertThat(tile.firstEntry()).isEqualTo(65_536);
    assertThat(tile.endEntry()).isEqualTo(65_536 + 17 * 256);
    assertThat(new EntryBundle(3, 12).hashes()).isEqualTo(new Tile(0, 3, 12));
  }
}
