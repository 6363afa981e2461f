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

/** {@code lastword resume WORKFLOW --reason TEXT}. */
@Command(
    name = "resume",
    header = "Give a workflow its autonomy again, as somebody of the owner's queue.",
    footer = {
      "",
      "A token may be in the hands of a program, so the server takes this from the console only",
      "and says so here.",
      "",
      "Example:",
      "  lastword resume invoices --reason \"the feed is repaired\""
    })
public final class ResumeCommand extends LastwordCommand {

  @Parameters(paramLabel = "WORKFLOW", description = "As its policy names it.")
  private String workflow = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for the people who read it.")
  private String reason = "";

  @Mixin private final ConnectionOptions connection;

  public ResumeCommand(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    screen.show(new ShownAutonomy(workflow, connection.client().resume(workflow, reason)));
    return ExitCode.FINE;
  }
}
