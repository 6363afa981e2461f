package dev.lastword.trail;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * A store as a database would be: leaf hashes, and the roots of full tiles. Also proves of every
 * tile that it arrives once and with the right bytes.
 */
final class MemoryTiles implements Tiles, TileSink {
  private final LongFunction<Hash> leaves;
  private final Map<Tile, Hash> roots = new HashMap<>();
  final List<Tile> reads = new ArrayList<>();
  final List<Tile> full = new ArrayList<>();

  MemoryTiles(LongFunction<Hash> leaves) {
    this.leaves = leaves;
  }

  /** The entries of the golden log. */
  MemoryTiles() {
    this(i -> Hash.leaf(NaiveTree.entry(i)));
  }

  TreeBuilder filledTo(long size) {
    TreeBuilder builder = new TreeBuilder(this);
    fill(builder, size);
    return builder;
  }

  void fill(TreeBuilder builder, long size) {
    for (long i = builder.size(); i < size; i++) {
      builder.append(leaves.apply(i));
    }
  }

  @Override
  public void full(Tile tile, byte[] hashes, Hash root) {
    if (!ByteBuffer.wrap(hashes).equals(content(tile))) {
      throw new AssertionError(tile + " has wrong bytes");
    }
    if (roots.put(tile, root) != null) {
      throw new AssertionError(tile + " comes twice");
    }
    full.add(tile);
  }

  @Override
  public byte[] read(Tile tile) {
    reads.add(tile);
    return content(tile).array();
  }

  private ByteBuffer content(Tile tile) {
    ByteBuffer content = ByteBuffer.allocate(tile.bytes());
    for (int i = 0; i < tile.width(); i++) {
      content.put(hash(tile.level(), tile.index() * Tile.FULL_WIDTH + i).raw());
    }
    return content.flip();
  }

  private Hash hash(int level, long number) {
    if (level == 0) {
      return leaves.apply(number);
    }
    Hash root = roots.get(Tile.full(level - 1, number));
    if (root == null) {
      throw new AssertionError("no tile " + (level - 1) + "/" + number);
    }
    return root;
  }
}
