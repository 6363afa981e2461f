package dev.lastword.cli;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands in the list of commands; {@code bin/lastword} starts the demo's program for it. */
@Command(
    name = "demo",
    header = "Watch a day of an invented company (needs nothing, leaves one folder).",
    customSynopsis = "lastword demo [--once] [--data DIR] [--port PORT]",
    footer = {
      "",
      "Starts a real server in a temporary folder, has three policies signed, plays about 60 actions of",
      "AIs and says what became of each. With --once it ends then; otherwise the server stays until Ctrl-C."
    })
final class DemoCommand extends LastwordCommand {

  @Unmatched private String[] others = {};

  @Override
  protected ExitCode run(Screen screen) {
    throw new Stopped(
        "`demo` is a program of its own, which the script bin/lastword starts. Run bin/lastword demo "
            + String.join(" ", others));
  }
}
