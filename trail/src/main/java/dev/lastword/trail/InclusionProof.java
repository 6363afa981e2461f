package dev.lastword.trail;

import java.util.Iterator;
import java.util.List;

/**
 * Shows that a tree of `size` entries has a certain leaf at `index`. Source: RFC 6962 section
 * 2.1.1.
 *
 * @param index 0 to size - 1
 * @param path the roots of the sibling subtrees, the leaf's own sibling first
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  /** Turns down an index outside the tree. */
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("a tree of size " + size + " has no entry " + index);
    }
    path = List.copyOf(path);
  }

  /**
   * Makes the proof from tiles: at most two reads per level of tiles, which is 6 for ten million
   * entries.
   *
   * @throws IllegalArgumentException when the tree has no such entry
   * @throws IllegalStateException when a tile has not the right length
   */
  public static InclusionProof make(long index, long size, Tiles tiles) {
    InclusionProof empty = new InclusionProof(index, size, List.of());
    TreeReader tree = new TreeReader(size, tiles);
    List<Hash> path =
        Subtree.provingInclusion(empty.index, empty.size).stream().map(tree::root).toList();
    return new InclusionProof(index, size, path);
  }

  /** Whether the proof leads from this leaf hash to this root; false for every other path. */
  public boolean proves(Hash leaf, Hash root) {
    List<Subtree> siblings = Subtree.provingInclusion(index, size);
    if (siblings.size() != path.size()) {
      return false;
    }
    Hasher hasher = new Hasher();
    Iterator<Hash> hashes = path.iterator();
    Hash node = leaf;
    for (Subtree sibling : siblings) {
      Hash other = hashes.next();
      boolean onTheRight = sibling.from() > index;
      node = onTheRight ? hasher.node(node, other) : hasher.node(other, node);
    }
    return node.equals(root);
  }
}
