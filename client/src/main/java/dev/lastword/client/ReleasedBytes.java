package dev.lastword.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.api.Output;
import dev.lastword.api.ReleasedAction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what an executor is about to act on against the digests that were approved. */
final class ReleasedBytes {

  private ReleasedBytes() {}

  /** The same, when facts and output have their digests; throws when one has not. */
  static ReleasedAction checked(ReleasedAction released) {
    if (Objects.isNull(released.facts())) {
      throw altered(released, "no facts came");
    }
    check(released, "facts", released.facts().text().getBytes(UTF_8), released.factsSha256());
    Output output = released.output();
    if (output != null) {
      check(released, "output", bytes(released, output), released.outputSha256());
    } else if (released.outputSha256() != null) {
      throw altered(released, "an output was approved and none came");
    }
    return released;
  }

  private static byte[] bytes(ReleasedAction released, Output output) {
    String content = output.content();
    String base64 = output.base64();
    if ((content == null) == (base64 == null)) {
      throw altered(released, "the output has not exactly one of content and base64");
    }
    try {
      return content != null ? content.getBytes(UTF_8) : Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw altered(released, "the output is not base64");
    }
  }

  private static void check(
      ReleasedAction released, String what, byte[] bytes, @Nullable String approved) {
    String found = sha256(bytes);
    if (!found.equals(approved)) {
      String expected = approved == null ? "no digest" : approved;
      throw altered(
          released, "its %s have SHA-256 %s, approved was %s".formatted(what, found, expected));
    }
  }

  private static AlteredRelease altered(ReleasedAction released, String why) {
    return new AlteredRelease(
        released.action(), "do not execute %s: %s".formatted(released.action(), why));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
