package dev.lastword.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that need the server's own program: {@code serve} and {@code trail verify}. */
@Command(
    name = "lastword",
    description = "Gives people the last word over what AI systems do.",
    subcommands = {ServeCommand.class, Main.Trail.class})
public final class Main {

  private Main() {}

  @Command(name = "trail", description = "The audit trail.", subcommands = VerifyCommand.class)
  static final class Trail implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
      spec.commandLine().usage(System.err);
      return CommandLine.ExitCode.USAGE;
    }
  }

  /** Runs a command and ends with its exit code: 0 fine, 1 failure, 2 usage. */
  public static void main(String[] arguments) throws IOException {
    try (InputStream logging = Main.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(logging);
    }
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
