package dev.lastword.evidence.draw;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A coin that only the holder of a secret can foretell, and that falls the same way whenever it is
 * tossed for the same action: HMAC-SHA256 (RFC 2104) over the 16 bytes of the action's id.
 */
public final class Coin {

  private static final String HMAC = "HmacSHA256";

  /** So many bits fit a double exactly. */
  private static final int BITS = 53;

  private final SecretKeySpec secret;

  /**
   * A coin.
   *
   * @param secret at least one byte; 32 random ones are right
   */
  public Coin(byte[] secret) {
    this.secret = new SecretKeySpec(secret, HMAC);
  }

  /** How it falls: the first 53 bits of the code, as a number in [0, 1). */
  public double toss(UUID action) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secret);
      ByteBuffer id =
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(action.getMostSignificantBits())
              .putLong(action.getLeastSignificantBits());
      long first = ByteBuffer.wrap(mac.doFinal(id.array())).getLong();
      return (first >>> (Long.SIZE - BITS)) * 0x1.0p-53;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
