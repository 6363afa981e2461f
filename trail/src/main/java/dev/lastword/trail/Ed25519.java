package dev.lastword.trail;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 of the JDK with keys as RFC 8032 writes them: 32 bytes each. */
final class Ed25519 {
  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  private static final String NAME = "Ed25519";
  // The DER of RFC 8410 in front of a raw public key.
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  /** Both halves of the key that RFC 8032 section 5.1.5 derives from a seed of 32 bytes. */
  static KeyPair keyPair(byte[] seed) {
    try {
      // The JDK has no call for "the public key of this private key". Its generator takes the
      // seed from the given source of randomness, so the source gives the seed; checked below.
      KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(255, new Seed(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      if (!Arrays.equals(used, seed)) {
        throw new IllegalStateException(
            "the Ed25519 provider " + generator.getProvider() + " does not take a seed");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has Ed25519", e);
    }
  }

  /** The 32 bytes of a public key. */
  static byte[] raw(PublicKey key) {
    byte[] der = key.getEncoded();
    return Arrays.copyOfRange(der, X509_PREFIX.length, der.length);
  }

  /** The key in 32 bytes; IllegalArgumentException when they are no point of the curve. */
  static PublicKey publicKey(byte[] raw) {
    if (raw.length != KEY_BYTES) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length);
    }
    byte[] der = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
    System.arraycopy(raw, 0, der, X509_PREFIX.length, KEY_BYTES);
    try {
      PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(der));
      Signature.getInstance(NAME).initVerify(key); // decodes the point
      return key;
    } catch (InvalidKeyException | java.security.spec.InvalidKeySpecException e) {
      throw new IllegalArgumentException("these 32 bytes are not an Ed25519 public key", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has Ed25519", e);
    }
  }

  static byte[] sign(KeyPair key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an Ed25519 key signs any message", e);
    }
  }

  static boolean verify(PublicKey key, byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initVerify(key);
      signature.update(message);
      return signed.length == SIGNATURE_BYTES && signature.verify(signed);
    } catch (SignatureException notASignature) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key was usable when it was read", e);
    }
  }

  /** A source of randomness that knows one answer. */
  private static final class Seed extends SecureRandom {
    private final transient byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("asked for " + bytes.length + " bytes, not for a seed");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
