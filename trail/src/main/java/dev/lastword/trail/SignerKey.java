package dev.lastword.trail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret half of a note key. Its text form is that of Go's `sumdb/note`,
 * `PRIVATE+KEY+name+hex+base64`, with the algorithm byte 1 and the 32-byte seed of RFC 8032.
 * Immutable; {@link #toString} does not tell the secret, {@link #secretText} does.
 */
public final class SignerKey {
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final String HMAC = "HmacSHA256";

  private final KeyPair pair;
  private final VerifierKey verifier;

  private SignerKey(String name, byte[] seed) {
    pair = Ed25519.keyPair(seed);
    verifier = VerifierKey.of(name, pair.getPublic());
  }

  /** A new key; the randomness should be `new SecureRandom()` outside tests. */
  public static SignerKey generate(String name, SecureRandom random) {
    byte[] seed = new byte[Ed25519.KEY_BYTES];
    random.nextBytes(seed);
    return new SignerKey(name, seed);
  }

  /**
   * The key that RFC 8032 derives from a seed.
   *
   * @param name without spaces and plus signs
   * @param seed 32 bytes
   * @throws IllegalArgumentException when one of them does not fit
   */
  public static SignerKey fromSeed(String name, byte[] seed) {
    if (seed.length != Ed25519.KEY_BYTES) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
    }
    return new SignerKey(name, seed.clone());
  }

  /** Reads the text form; an IllegalArgumentException says what is wrong and tells no secret. */
  public static SignerKey parse(String text) {
    List<String> parts = List.of(text.split("\\+", 5));
    if (parts.size() != 5 || !text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("the signer key is not PRIVATE+KEY+name+hex+base64");
    }
    SignerKey key = fromSeed(parts.get(2), seed(parts.get(4)));
    VerifierKey.checkedId(key.verifier, parts.get(3));
    return key;
  }

  private static byte[] seed(String base64) {
    try {
      return VerifierKey.ed25519(base64);
    } catch (IllegalArgumentException messageMayShowTheSecret) {
      throw new IllegalArgumentException("the signer key is not the base64 of 1 and 32 bytes");
    }
  }

  /** Who signs. */
  public String name() {
    return verifier.name();
  }

  /** The public half. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The 64 bytes of an Ed25519 signature under the message; takes about a millisecond. */
  public byte[] sign(byte[] message) {
    return Ed25519.sign(pair, message);
  }

  /** The text form, which is a secret. */
  public String secretText() {
    return PREFIX + name() + "+" + verifier.idHex() + "+" + VerifierKey.typedBase64(seed());
  }

  /**
   * A secret for another purpose, 32 bytes: HMAC-SHA256 over the purpose, keyed with the seed. Who
   * has the key has it; who has it does not have the key.
   */
  public byte[] secretFor(String purpose) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(seed(), HMAC));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  private byte[] seed() {
    return ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
  }

  /** Name and key id only. */
  @Override
  public String toString() {
    return "SignerKey " + name() + "+" + verifier.idHex();
  }
}
