package dev.lastword.cli.people;

import dev.lastword.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about people. */
@Command(
    name = "user",
    header = "Add the people who sign policies and decide, let them in, shut them out.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class UserCommand {

  private UserCommand() {}

  /** All of them. */
  public static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new UserAdd(surroundings))
        .addSubcommand(new UserLink(surroundings))
        .addSubcommand(new UserDisable(surroundings));
  }
}
