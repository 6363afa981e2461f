package dev.lastword.cli.policies;

import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A policy file from the disk. */
final class PolicySource {

  /** One byte more than a policy may have: the reader then says that it is too large. */
  private static final int MOST_BYTES = 1_048_577;

  private final Path file;
  private final byte[] bytes;

  private PolicySource(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  static PolicySource of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new PolicySource(file, in.readNBytes(MOST_BYTES));
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Reading read() {
    return PolicyReader.read(file.toString(), bytes);
  }
}
