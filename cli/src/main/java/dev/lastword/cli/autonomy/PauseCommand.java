package dev.lastword.cli.autonomy;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword pause WORKFLOW --reason TEXT}. */
@Command(
    name = "pause",
    header = "Take the autonomy of a workflow back: people decide everything.",
    footer = {
      "",
      "Releases that nobody approved and that were not used yet are taken back too.",
      "",
      "Example:",
      "  lastword pause invoices --reason \"totals are wrong since noon\" --data ./lastword-data"
    })
public final class PauseCommand extends LastwordCommand {

  @Parameters(paramLabel = "WORKFLOW", description = "As its policy names it.")
  private String workflow = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for the people who read it.")
  private String reason = "";

  @Mixin private final ConnectionOptions connection;

  public PauseCommand(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    screen.show(new ShownAutonomy(workflow, connection.client().pause(workflow, reason)));
    return ExitCode.FINE;
  }
}
