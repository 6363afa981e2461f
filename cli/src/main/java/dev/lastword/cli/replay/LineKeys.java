package dev.lastword.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Idempotency keys of lines: the same line at the same place, replayed into the same workflow in
 * the same way, always has the same key, whatever its file is called and whatever was added behind
 * it.
 */
final class LineKeys {

  private static final int DIGEST_BYTES = 16;

  private final byte[] run;

  /**
   * Keys of one replay.
   *
   * @param name a replay of another name has other keys
   */
  LineKeys(String workflow, Members members, String name) {
    StringBuilder text = new StringBuilder(workflow).append('\n').append(name);
    for (Part part : Part.values()) {
      text.append('\n').append(members.names().getOrDefault(part, ""));
    }
    run = text.append('\n').toString().getBytes(UTF_8);
  }

  /** The key of a line. */
  String of(Line.Whole line) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(run);
      byte[] hash = digest.digest(line.bytes().value());
      return "replay-%s-%d"
          .formatted(HexFormat.of().formatHex(hash, 0, DIGEST_BYTES), line.number());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
