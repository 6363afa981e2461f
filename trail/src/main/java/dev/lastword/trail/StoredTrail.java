package dev.lastword.trail;

import java.util.Iterator;

/**
 * A trail as rows, to be read once from the beginning to the end: the input of {@link #verify}. The
 * rows are claims; any of them may be false.
 */
public interface StoredTrail {
  /** An entry's row: its bytes and the leaf hash stored beside them. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier from the store, never compared
  record Leaf(long index, byte[] bytes, byte[] hash) {}

  /** A full tile's row: its 8,192 bytes and the root stored beside them. */
  @SuppressWarnings("ArrayRecordComponent") // a carrier from the store, never compared
  record FullTile(int level, long index, byte[] hashes, byte[] root) {}

  /** A checkpoint's row: the size it is stored under and its text as published. */
  record SignedSize(long size, String note) {}

  /** All entries by index. */
  Iterator<Leaf> leaves();

  /** All full tiles by {@link Tile#endEntry}, which is (index + 1) * 256^(level + 1). */
  Iterator<FullTile> tiles();

  /** All checkpoints by size. */
  Iterator<SignedSize> checkpoints();

  /** Feeds the rows to the verifier in its order, until the end or the first difference. */
  default Verification verify(TrailVerifier verifier) {
    return new Reading(this, verifier).run();
  }
}
