package dev.lastword.server.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * A secret that is shown once and kept only as its SHA-256. It has 256 random bits, so that no slow
 * hash is needed. The prefix says what it is to whoever finds it: {@code lwk_} agent key, {@code
 * lwp_} personal token, {@code lwa_} operator, {@code lwi_} sign-in link, {@code lws_} session.
 */
public record Token(String text) {

  private static final int RANDOM_BYTES = 32;

  static Token agentKey(RandomGenerator random) {
    return make("lwk_", random);
  }

  static Token personal(RandomGenerator random) {
    return make("lwp_", random);
  }

  static Token operator(RandomGenerator random) {
    return make("lwa_", random);
  }

  static Token signInLink(RandomGenerator random) {
    return make("lwi_", random);
  }

  static Token session(RandomGenerator random) {
    return make("lws_", random);
  }

  private static Token make(String prefix, RandomGenerator random) {
    byte[] secret = new byte[RANDOM_BYTES];
    random.nextBytes(secret);
    return new Token(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** What the database keeps. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text.substring(0, Math.min(4, text.length())) + "…";
  }
}
