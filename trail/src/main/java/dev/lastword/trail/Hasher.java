package dev.lastword.trail;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The three hashes of RFC 6962 section 2.1 on one reused SHA-256. For one thread at a time. */
final class Hasher {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest sha256 = sha256();

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  Hash nothing() {
    return Hash.owning(sha256.digest());
  }

  Hash leaf(byte[] entry) {
    sha256.update(LEAF);
    return Hash.owning(sha256.digest(entry));
  }

  Hash node(Hash left, Hash right) {
    sha256.update(NODE);
    sha256.update(left.raw());
    return Hash.owning(sha256.digest(right.raw()));
  }

  /**
   * The node above `count` neighbouring hashes of one level, where `count` is a power of two.
   *
   * @param hashes hashes of 32 bytes in a row, left as they are
   * @param first which hash (not which byte) is the leftmost below the node
   */
  Hash nodeAbove(byte[] hashes, int first, int count) {
    int from = first * Hash.BYTES;
    byte[] level = Arrays.copyOfRange(hashes, from, from + count * Hash.BYTES);
    for (int nodes = count / 2; nodes > 0; nodes /= 2) {
      for (int node = 0; node < nodes; node++) {
        combine(level, node);
      }
    }
    return Hash.owning(Arrays.copyOf(level, Hash.BYTES));
  }

  /** Puts the node above hashes 2i and 2i+1 where hash i was. */
  private void combine(byte[] level, int node) {
    sha256.update(NODE);
    sha256.update(level, 2 * node * Hash.BYTES, 2 * Hash.BYTES);
    try {
      sha256.digest(level, node * Hash.BYTES, Hash.BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 gives 32 bytes", e);
    }
  }
}
