package dev.lastword.server.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof that a request comes from a page of ours: HMAC-SHA256 of a constant, keyed with the
 * secret of the session. Nothing is stored, and the secret cannot be found from it.
 */
public final class Csrf {

  /** The field of a form that has it. */
  public static final String FIELD = "csrf";

  /** The header of a script that has it. */
  public static final String HEADER = "X-CSRF-Token";

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE = "lastword csrf".getBytes(StandardCharsets.UTF_8);

  private Csrf() {}

  /** The proof for the session with this cookie. */
  public static String of(String cookie) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(cookie.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Compares without telling by the time it takes how much of it is right. */
  static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
