package dev.lastword.cli;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.screen.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands in the list of commands; {@code bin/lastword} starts the server's program for it. */
@Command(name = "trail", header = "Verify the audit trail (trail verify).")
final class TrailCommand {

  static CommandLine withVerify() {
    return new CommandLine(new TrailCommand()).addSubcommand(new Verify());
  }

  @Command(
      name = "verify",
      header = "Check every entry of the trail against what is stored; name the first difference.",
      customSynopsis = "lastword trail verify --data DIR [--checkpoint FILE]",
      footer = {"", "Exit codes: 0 nothing was altered, 1 something was, and it says what."})
  static final class Verify extends LastwordCommand {

    @Unmatched private String[] others = {};

    @Override
    protected ExitCode run(Screen screen) {
      throw new Stopped(
          "`trail verify` is in the server's program, which the script bin/lastword starts. Run bin/lastword trail verify "
              + String.join(" ", others));
    }
  }
}
