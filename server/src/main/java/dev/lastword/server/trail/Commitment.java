package dev.lastword.server.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the trail says of something it must not show: HMAC-SHA256, keyed with the salt of the row,
 * over its fields, each as four bytes of length and its bytes, an absent one as length −1. Whoever
 * destroys the fields and the salt erases them; the leaf stays valid and says nothing.
 */
public final class Commitment {

  private static final String ALGORITHM = "HmacSHA256";

  private final Consumer<byte[]> update;
  private final Supplier<byte[]> finish;

  private Commitment(Consumer<byte[]> update, Supplier<byte[]> finish) {
    this.update = update;
    this.finish = finish;
  }

  /** Begins a commitment with a salt of 16 random bytes. */
  public static Commitment keyed(byte[] salt) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return new Commitment(mac::update, mac::doFinal);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Begins a plain SHA-256 over fields in the same form, to be part of a keyed one. */
  public static Commitment digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new Commitment(sha256::update, sha256::digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public Commitment add(@Nullable String text) {
    return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  public Commitment add(byte @Nullable [] bytes) {
    int length = bytes == null ? -1 : bytes.length;
    update.accept(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    if (bytes != null) {
      update.accept(bytes);
    }
    return this;
  }

  /** The commitment, 32 bytes. */
  public byte[] bytes() {
    return finish.get();
  }
}
