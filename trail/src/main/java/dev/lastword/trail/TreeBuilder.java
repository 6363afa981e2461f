package dev.lastword.trail;

import java.util.ArrayList;
import java.util.List;

/**
 * Grows the tree of a trail, leaf hash by leaf hash, and hands out each tile when it is full. Keeps
 * one unfinished tile per level and the right edge: about 25 KB at ten million leaves, and a leaf
 * costs two node hashes on average, the first as much as the last. Mutable; for one thread.
 *
 * <p>When the sink throws, the builder is of no use any more; restore a new one.
 */
public final class TreeBuilder {
  private final TileSink sink;
  private final CompactRange range;
  private final List<byte[]> unfinished; // one per level, 8,192 bytes, filled from the left

  /** Begins an empty tree. */
  public TreeBuilder(TileSink sink) {
    this(sink, new CompactRange(), new ArrayList<>());
  }

  private TreeBuilder(TileSink sink, CompactRange range, List<byte[]> unfinished) {
    this.sink = sink;
    this.range = range;
    this.unfinished = unfinished;
  }

  /**
   * Goes on where a tree of `size` leaves stands. Reads at most one partial tile per level.
   *
   * @throws IllegalStateException when a tile has not the right length
   */
  public static TreeBuilder restore(long size, Tiles tiles, TileSink sink) {
    TreeReader stored = new TreeReader(size, tiles);
    CompactRange range = CompactRange.restore(size, stored.rightEdge());
    return new TreeBuilder(sink, range, stored.unfinished());
  }

  /** An independent builder in the same state: to append on trial and throw away. */
  public TreeBuilder copy() {
    CompactRange sameRange = CompactRange.restore(range.size(), range.hashes());
    List<byte[]> sameTiles = new ArrayList<>(unfinished);
    sameTiles.replaceAll(byte[]::clone);
    return new TreeBuilder(sink, sameRange, sameTiles);
  }

  /** Appends the leaf hash with the index {@link #size()}. */
  public void append(Hash leaf) {
    range.append(leaf, this::completed);
  }

  private void completed(int height, Hash node) {
    if (height % Tile.HEIGHT != 0) {
      return;
    }
    int level = height / Tile.HEIGHT;
    long index = range.size() >> height;
    if (level > 0) {
      byte[] full = unfinished.set(level - 1, new byte[Tile.FULL_BYTES]);
      sink.full(Tile.full(level - 1, index), full, node);
    }
    if (level == unfinished.size()) {
      unfinished.add(new byte[Tile.FULL_BYTES]);
    }
    int place = (int) (index % Tile.FULL_WIDTH) * Hash.BYTES;
    System.arraycopy(node.raw(), 0, unfinished.get(level), place, Hash.BYTES);
  }

  /** Number of leaves. */
  public long size() {
    return range.size();
  }

  /** The root of the tree of all leaves so far. */
  public Hash root() {
    return range.root();
  }

  /** How many hashes are held in memory, counted in room for them. */
  int retainedHashes() {
    return range.hashes().size() + unfinished.size() * Tile.FULL_WIDTH;
  }
}
