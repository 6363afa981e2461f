package dev.lastword.trail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A part of the tree that has a root of its own: the entries from `from` up to but without `to`.
 * Also the shape of the proofs: which subtrees a proof gives the roots of, in which order.
 */
record Subtree(long from, long to) {
  Subtree {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no entries from " + from + " to " + to);
    }
  }

  boolean isComplete() {
    return Long.bitCount(to - from) == 1;
  }

  /** Steps from the root to the leaves of a complete subtree. */
  int height() {
    return Long.numberOfTrailingZeros(to - from);
  }

  /** RFC 6962 splits at the largest power of two that leaves something on the right. */
  private long split() {
    return from + Long.highestOneBit(to - from - 1);
  }

  Subtree left() {
    return new Subtree(from, split());
  }

  Subtree right() {
    return new Subtree(split(), to);
  }

  /** RFC 6962 section 2.1.1: the siblings on the way from a leaf up to the root. */
  static List<Subtree> provingInclusion(long index, long size) {
    List<Subtree> siblings = new ArrayList<>();
    Subtree at = new Subtree(0, size);
    while (at.to() - at.from() > 1) {
      boolean goLeft = index < at.left().to();
      siblings.add(goLeft ? at.right() : at.left());
      at = goLeft ? at.left() : at.right();
    }
    Collections.reverse(siblings);
    return siblings;
  }

  /**
   * RFC 6962 section 2.1.2: the last complete piece of the old tree, unless that is the whole old
   * tree, and then the siblings on the way up to the root of the new one.
   */
  static List<Subtree> provingConsistency(long from, long to) {
    List<Subtree> pieces = new ArrayList<>();
    Subtree at = new Subtree(0, to);
    while (at.to() != from) {
      boolean goLeft = from <= at.left().to();
      pieces.add(goLeft ? at.right() : at.left());
      at = goLeft ? at.left() : at.right();
    }
    if (at.from() > 0) {
      pieces.add(at);
    }
    Collections.reverse(pieces);
    return pieces;
  }
}
