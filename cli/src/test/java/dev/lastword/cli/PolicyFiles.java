package dev.lastword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The policy of the example company's invoices, whole or with something changed in it. */
final class PolicyFiles {

  private PolicyFiles() {}

  static String invoices() {
    try (InputStream in = PolicyFiles.class.getResourceAsStream("invoices.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path folder, String text) {
    try {
      return Files.writeString(folder.resolve("invoices.yaml"), text, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With money compared with a bare number. */
  static String doesNotCheck() {
    return invoices().replace("money(\"10000.00 USD\")", "10000");
  }

  /** With a test that expects something else. */
  static String testFails() {
    return invoices().replace("verdict: proceed}", "verdict: hold}");
  }

  /** With one test only. */
  static String notEverythingTested() {
    return invoices().replaceAll("(?s)  - name: a new vendor without.*", "");
  }
}
