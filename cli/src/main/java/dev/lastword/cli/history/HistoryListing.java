package dev.lastword.cli.history;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lastword history list --workflow W}. */
@Command(name = "list", header = "List the imports of a workflow, with who signed them.")
final class HistoryListing extends LastwordCommand {

  @Option(names = "--workflow", paramLabel = "W", required = true, description = "Which workflow.")
  private String workflow = "";

  @Mixin private final ConnectionOptions connection;

  HistoryListing(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    screen.show(new ShownImports(connection.client().imports(workflow)));
    return ExitCode.FINE;
  }
}
