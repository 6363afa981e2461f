package dev.lastword.trail;

/** The answer of {@link TrailVerifier}: everything fits, or the first thing that does not. */
public sealed interface Verification {
  /**
   * Every leaf, tile and checkpoint fits.
   *
   * @param size entries in the trail
   * @param root root hash over all of them
   * @param signedSize entries under the newest checkpoint, the kept one included; 0 without any.
   *     Behind it an entry could still be changed together with its hash, unseen
   */
  record Verified(long size, Hash root, long signedSize) implements Verification {}

  /** The trail is not what it claims to be. */
  record Differs(Difference first) implements Verification {}
}
