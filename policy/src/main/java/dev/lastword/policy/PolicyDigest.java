package dev.lastword.policy;

import dev.lastword.policy.file.YamlJson;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The two digests of a policy.
 *
 * @param content SHA-256 of the canonical JSON ({@link CanonicalJson}, UTF-8) of the whole file,
 *     tests included. Comments, blanks, quotes and the order of keys do not change it; every
 *     meaning does
 * @param source SHA-256 of the bytes of the file
 */
record PolicyDigest(String content, String source) {

  static PolicyDigest of(Yaml root, byte[] source) {
    Json content = YamlJson.of(root, new Problems());
    byte[] canonical = CanonicalJson.of(content).getBytes(StandardCharsets.UTF_8);
    return new PolicyDigest(sha256(canonical), sha256(source));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
