package dev.lastword.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program of {@code lastword demo}. */
@Command(
    name = "lastword",
    description = "Gives people the last word over what AI systems do.",
    subcommands = DemoCommand.class)
public final class Main {

  private static final Logger ALL = Logger.getLogger("");

  private Main() {}

  /** Runs the demo and ends with its exit code: 0 fine, 1 failure, 2 usage. Prints UTF-8. */
  public static void main(String[] arguments) throws IOException {
    try (InputStream logging = Main.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(logging);
    }
    ALL.setLevel(Level.WARNING); // the transcript says what happens
    var commands =
        new CommandLine(new Main())
            .setOut(new PrintWriter(System.out, true, UTF_8))
            .setErr(new PrintWriter(System.err, true, UTF_8));
    System.exit(commands.execute(arguments));
  }
}
