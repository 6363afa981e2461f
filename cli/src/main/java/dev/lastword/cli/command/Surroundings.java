package dev.lastword.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

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

  /** Set by {@code bin/lastword}: the folder it runs from. */
  private static final String HOME = "LASTWORD_HOME";

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

  /** The folder with a page for each error code, when {@code bin/lastword} said where it is. */
  public Optional<Path> errorPages() {
    return Optional.ofNullable(environment.get(HOME))
        .map(home -> Path.of(home, "docs", "errors").toAbsolutePath())
        .filter(Files::isDirectory);
  }

  /** Those of this process. */
  public static Surroundings ofThisProcess() {
    return new Surroundings(
        System.getenv(), System.in, Boolean.getBoolean(WATCHED), Clock.systemUTC());
  }
}
