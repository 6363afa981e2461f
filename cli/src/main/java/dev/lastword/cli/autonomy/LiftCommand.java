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

/** {@code lastword lift ID --reason TEXT}. */
@Command(
    name = "lift",
    header = "Lift a stop; it ends when everybody who has to has lifted it.",
    footer = {
      "",
      "A stop of everything needs the operator and somebody of an owner's queue.",
      "",
      "Example:",
      "  lastword lift aut_01k6z7r1q8f5w3v0n4h2c9d7xe --reason \"a false alarm\""
    })
public final class LiftCommand extends LastwordCommand {

  @Parameters(paramLabel = "ID", description = "As `lastword stop --list` prints it.")
  private String id = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for the people who read it.")
  private String reason = "";

  @Mixin private final ConnectionOptions connection;

  public LiftCommand(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    screen.show(new ShownStop(connection.client().lift(id, reason)));
    return ExitCode.FINE;
  }
}
