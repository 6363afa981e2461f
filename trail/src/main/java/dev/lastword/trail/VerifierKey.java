package dev.lastword.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The public half of a note key: what somebody needs to check a log's signatures. Its text form is
 * `name+hex+base64`: the name, the key id, and the algorithm byte 1 with the 32 bytes of an Ed25519
 * public key. Source: C2SP signed-note. Immutable.
 */
public final class VerifierKey {
  static final byte ED25519 = 1;

  private final String name;
  private final PublicKey key;
  private final byte[] raw;

  private VerifierKey(String name, PublicKey key) {
    this.name = StrictText.name(name, "key name");
    this.key = key;
    this.raw = Ed25519.raw(key);
  }

  static VerifierKey of(String name, PublicKey key) {
    return new VerifierKey(name, key);
  }

  /**
   * The key in these 32 bytes (RFC 8032) under this name.
   *
   * @throws IllegalArgumentException for a name with spaces or plus signs, or bytes that are no key
   */
  public static VerifierKey of(String name, byte[] publicKey) {
    return new VerifierKey(name, Ed25519.publicKey(publicKey));
  }

  /** Reads the text form; anything else is an IllegalArgumentException that says what is wrong. */
  public static VerifierKey parse(String text) {
    List<String> parts = List.of(text.split("\\+", 3)); // base64 may have plus signs, names not
    if (parts.size() != 3) {
      throw StrictText.invalid("verifier key", text, "is not name+hex+base64");
    }
    VerifierKey key = of(parts.get(0), ed25519(parts.get(2)));
    return checkedId(key, parts.get(1));
  }

  /** The 32 bytes behind the algorithm byte, which must be 1. */
  static byte[] ed25519(String base64) {
    byte[] typed = StrictText.base64(base64, "key");
    if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != ED25519) {
      throw new IllegalArgumentException("the key is not of type 1, Ed25519 with 32 bytes");
    }
    return Arrays.copyOfRange(typed, 1, typed.length);
  }

  static VerifierKey checkedId(VerifierKey key, String idHex) {
    if (!idHex.equals(key.idHex())) {
      throw StrictText.invalid(
          "key id", idHex, "belongs to another key, this one is " + key.idHex());
    }
    return key;
  }

  /** Who signs: without spaces and plus signs, for a log its origin. */
  public String name() {
    return name;
  }

  /** The first four bytes of SHA-256 over name, line feed, algorithm byte and public key. */
  public int id() {
    MessageDigest sha256 = Hasher.sha256();
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    sha256.update(new byte[] {'\n', ED25519});
    return ByteBuffer.wrap(sha256.digest(raw)).getInt();
  }

  String idHex() {
    return HexFormat.of().toHexDigits(id());
  }

  /** The 32 bytes of the public key, a copy. */
  public byte[] publicKey() {
    return raw.clone();
  }

  /** Whether these 64 bytes are a signature of this key under the message. */
  public boolean verifies(byte[] message, byte[] signature) {
    return Ed25519.verify(key, message, signature);
  }

  /** The text form, `name+hex+base64`. */
  public String text() {
    return name + "+" + idHex() + "+" + typedBase64(raw);
  }

  static String typedBase64(byte[] key) {
    ByteBuffer typed = ByteBuffer.allocate(1 + key.length).put(ED25519).put(key);
    return Base64.getEncoder().encodeToString(typed.array());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(raw);
  }

  /** The same as {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
