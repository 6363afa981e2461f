package dev.lastword.trail;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 hash of the tree: of an entry (a leaf), of two other hashes (a node), or of nothing
 * (the empty tree), as RFC 6962 section 2.1 defines them. Immutable, 32 bytes.
 */
public final class Hash {
  /** Bytes of one hash. */
  public static final int BYTES = 32;

  private static final Hash EMPTY_TREE = new Hasher().nothing();

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes over the array without a copy; the caller gives it away. */
  static Hash owning(byte[] bytes) {
    return new Hash(bytes);
  }

  /** The hash in these 32 bytes; any other length is an IllegalArgumentException. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, these are " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** The hash in 44 characters of padded standard base64, as checkpoints write it. */
  public static Hash ofBase64(String text) {
    return of(StrictText.base64(text, "hash"));
  }

  /** The hash in 64 lower-case hexadecimal digits. */
  public static Hash ofHex(String text) {
    return of(StrictText.hex(text, "hash"));
  }

  /** The leaf hash of an entry: SHA-256 of the byte 0 and the entry. */
  public static Hash leaf(byte[] entry) {
    return new Hasher().leaf(entry);
  }

  /** The hash of the node above two others: SHA-256 of the byte 1, the left and the right hash. */
  public static Hash node(Hash left, Hash right) {
    return new Hasher().node(left, right);
  }

  /** The root of a tree without entries: SHA-256 of no bytes. */
  public static Hash emptyTree() {
    return EMPTY_TREE;
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes themselves; nobody may change them. */
  byte[] raw() {
    return bytes;
  }

  /** 44 characters of padded standard base64. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Whether these bytes are exactly this hash. */
  boolean is(byte[] other) {
    return Arrays.equals(bytes, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The same as {@link #base64()}. */
  @Override
  public String toString() {
    return base64();
  }
}
