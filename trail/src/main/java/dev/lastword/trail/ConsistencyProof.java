package dev.lastword.trail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Shows that the tree of `to` entries begins with the tree of `from` entries: nothing was changed
 * or removed in between. Source: RFC 6962 section 2.1.2.
 *
 * <p>Every tree extends the empty one, so `from` is at least 1: whoever asks about size 0 needs no
 * proof, and a proof about it would prove nothing.
 *
 * @param from 1 to `to`
 * @param path the roots of subtrees, the lowest first
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
  /** Turns down sizes between which there is nothing to prove. */
  public ConsistencyProof {
    if (from < 1 || from > to) {
      throw new IllegalArgumentException(
          "a consistency proof leads from 1 or more entries to as many or more, not from %d to %d"
              .formatted(from, to));
    }
    path = List.copyOf(path);
  }

  /**
   * Makes the proof from tiles of the larger tree: at most two reads per level of tiles.
   *
   * @throws IllegalArgumentException when `from` is 0 or greater than `to`
   * @throws IllegalStateException when a tile has not the right length
   */
  public static ConsistencyProof make(long from, long to, Tiles tiles) {
    ConsistencyProof empty = new ConsistencyProof(from, to, List.of());
    TreeReader tree = new TreeReader(to, tiles);
    List<Hash> path =
        Subtree.provingConsistency(empty.from, empty.to).stream().map(tree::root).toList();
    return new ConsistencyProof(from, to, path);
  }

  /** Whether the proof leads from the root of the old tree to the root of the new one. */
  public boolean proves(Hash oldRoot, Hash newRoot) {
    List<Subtree> pieces = new ArrayList<>(Subtree.provingConsistency(from, to));
    if (pieces.size() != path.size()) {
      return false;
    }
    Deque<Hash> hashes = new ArrayDeque<>(path);
    boolean beginsInside = !pieces.isEmpty() && pieces.getFirst().to() == from;
    Hash start = oldRoot;
    if (beginsInside) {
      pieces.removeFirst();
      start = hashes.removeFirst();
    }
    return climb(start, pieces, hashes).equals(new Roots(oldRoot, newRoot));
  }

  private record Roots(Hash older, Hash newer) {}

  /** A sibling on the left belongs to both trees, one on the right only to the newer. */
  private Roots climb(Hash start, List<Subtree> siblings, Deque<Hash> hashes) {
    Hasher hasher = new Hasher();
    Hash older = start;
    Hash newer = start;
    for (Subtree sibling : siblings) {
      Hash other = hashes.removeFirst();
      if (sibling.from() < from) {
        older = hasher.node(other, older);
        newer = hasher.node(other, newer);
      } else {
        newer = hasher.node(newer, other);
      }
    }
    return new Roots(older, newer);
  }
}
