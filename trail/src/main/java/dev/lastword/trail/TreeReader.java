package dev.lastword.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of one size, read from its tiles; each tile at most once. For one thread, for a moment.
 */
final class TreeReader {
  private final long size;
  private final Tiles tiles;
  private final Map<Tile, byte[]> read = new HashMap<>();
  private final Hasher hasher = new Hasher();

  TreeReader(long size, Tiles tiles) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree cannot have the size " + size);
    }
    this.size = size;
    this.tiles = tiles;
  }

  /** The root of a subtree of this tree, split further where it is not complete. */
  Hash root(Subtree subtree) {
    if (subtree.isComplete()) {
      return node(subtree);
    }
    return hasher.node(root(subtree.left()), root(subtree.right()));
  }

  private Hash node(Subtree complete) {
    int level = complete.height() / Tile.HEIGHT;
    int count = 1 << (complete.height() % Tile.HEIGHT);
    long first = complete.from() >> (Tile.HEIGHT * level);
    byte[] hashes = tile(level, first / Tile.FULL_WIDTH);
    return hasher.nodeAbove(hashes, (int) (first % Tile.FULL_WIDTH), count);
  }

  private byte[] tile(int level, long index) {
    return read.computeIfAbsent(Tile.in(size, level, index), this::readWhole);
  }

  private byte[] readWhole(Tile tile) {
    byte[] hashes = tiles.read(tile);
    if (hashes.length != tile.bytes()) {
      throw new IllegalStateException(
          tile.path() + " has " + tile.bytes() + " bytes, the store gave " + hashes.length);
    }
    return hashes;
  }

  /** The roots of the complete subtrees at the right edge, the largest first. */
  List<Hash> rightEdge() {
    List<Hash> edge = new ArrayList<>();
    long from = 0;
    for (long bit = Long.highestOneBit(size); bit > 0; bit >>= 1) {
      if ((size & bit) != 0) {
        edge.add(node(new Subtree(from, from + bit)));
        from += bit;
      }
    }
    return edge;
  }

  /** For each level of tiles that has begun, its unfinished tile in 8,192 bytes. */
  List<byte[]> unfinished() {
    List<byte[]> levels = new ArrayList<>();
    for (int level = 0; level <= Tile.MAX_LEVEL; level++) {
      long hashes = size >> (Tile.HEIGHT * level);
      if (hashes > 0) {
        boolean begun = hashes % Tile.FULL_WIDTH > 0;
        byte[] content = begun ? tile(level, hashes / Tile.FULL_WIDTH) : new byte[0];
        levels.add(Arrays.copyOf(content, Tile.FULL_BYTES));
      }
    }
    return levels;
  }
}
