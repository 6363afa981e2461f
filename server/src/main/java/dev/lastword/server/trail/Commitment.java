package dev.lastword.server.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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

  private final Mac mac;

  private Commitment(Mac mac) {
    this.mac = mac;
  }

  /** Begins a commitment with a salt of 16 random bytes. */
  public static Commitment keyed(byte[] salt) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return new Commitment(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  public Commitment add(@Nullable String text) {
    return add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  public Commitment add(byte @Nullable [] bytes) {
    int length = bytes == null ? -1 : bytes.length;
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    if (bytes != null) {
      mac.update(bytes);
    }
    return this;
  }

  /** The commitment, 32 bytes. */
  public byte[] bytes() {
    return mac.doFinal();
  }
}
