package dev.lastword.cli;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands in the list of commands; {@code bin/lastword} starts the server's program for it. */
@Command(
    name = "serve",
    header = "Start the server (runs until it is stopped).",
    customSynopsis = "lastword serve --data DIR [--port PORT]",
    footer = {
      "",
      "Prints \"Listening on http://127.0.0.1:PORT\". The operator's token is in DIR/admin.token."
    })
final class ServeCommand extends LastwordCommand {

  @Unmatched private String[] others = {};

  @Override
  protected ExitCode run(Screen screen) {
    throw new Stopped(
        "`serve` is in the server's program, which the script bin/lastword starts. Run bin/lastword serve "
            + String.join(" ", others));
  }
}
