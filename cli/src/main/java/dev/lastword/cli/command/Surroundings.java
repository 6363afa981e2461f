package dev.lastword.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command finds around it when it is started.
 *
 * @param environment the variables
 * @param in what is typed or piped in
 * @param terminal whether somebody watches: progress is shown
 * @param clock what time it is
 */
public record Surroundings(
    Map<String, String> environment, InputStream in, boolean terminal, Clock clock) {

  /** Set by {@code bin/lastword}: a shell can ask whether standard error is a terminal. */
  private static final String WATCHED = "lastword.terminal";

  /** The largest document that Lastword takes. */
  public static final int MOST_BYTES = 1_048_576;

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /**
   * The bytes of a file, or of standard input when the name is {@code -}; at most {@value
   * #MOST_BYTES} and one more.
   */
  public byte[] read(String fileName) throws IOException {
    if (fileName.equals("-")) {
      return in.readNBytes(MOST_BYTES + 1);
    }
    try (InputStream file = Files.newInputStream(Path.of(fileName))) {
      return file.readNBytes(MOST_BYTES + 1);
    }
  }

  /** Those of this process. */
  public static Surroundings ofThisProcess() {
    return new Surroundings(
        System.getenv(), System.in, Boolean.getBoolean(WATCHED), Clock.systemUTC());
  }
}
