package dev.lastword.trail;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: for each 1 in the binary size, the root of one complete
 * subtree. Enough to append leaves and to know the root, in at most 63 hashes. Mutable; for one
 * thread at a time.
 *
 * <p>Its whole state is {@link #size()} and {@link #hashes()}, which {@link #restore} takes back.
 */
public final class CompactRange {
  private final Hasher hasher = new Hasher();
  private final List<Hash> edge = new ArrayList<>(); // largest subtree, which is leftmost, first
  private long size;

  /** The empty tree. */
  public CompactRange() {}

  /**
   * The tree of `size` leaves whose right edge is `hashes`, as {@link #hashes()} gave them.
   *
   * @throws IllegalArgumentException when their number is not the number of 1s in the binary size
   */
  public static CompactRange restore(long size, List<Hash> hashes) {
    if (size < 0 || Long.bitCount(size) != hashes.size()) {
      throw new IllegalArgumentException(
          "the right edge of a tree of size " + size + " is not " + hashes.size() + " hashes");
    }
    CompactRange range = new CompactRange();
    range.size = size;
    range.edge.addAll(hashes);
    return range;
  }

  /** Appends one leaf hash. */
  public void append(Hash leaf) {
    append(leaf, (height, node) -> {});
  }

  /** Told of every node that an appended leaf completes, from the leaf itself upwards. */
  @FunctionalInterface
  interface Completed {
    void node(int height, Hash node);
  }

  void append(Hash leaf, Completed completed) {
    long newSize = Math.incrementExact(size);
    Hash node = leaf;
    int height = 0;
    completed.node(height, node);
    for (long left = size; (left & 1) == 1; left >>= 1) {
      node = hasher.node(edge.removeLast(), node);
      completed.node(++height, node);
    }
    edge.add(node);
    size = newSize;
  }

  /** Number of leaves. */
  public long size() {
    return size;
  }

  /** The root of the tree of all leaves so far; {@link Hash#emptyTree()} without leaves. */
  public Hash root() {
    if (edge.isEmpty()) {
      return Hash.emptyTree();
    }
    Hash root = edge.getLast();
    for (Hash left : edge.reversed().subList(1, edge.size())) {
      root = hasher.node(left, root);
    }
    return root;
  }

  /** The roots of the complete subtrees of the right edge, the largest first. */
  public List<Hash> hashes() {
    return List.copyOf(edge);
  }
}
