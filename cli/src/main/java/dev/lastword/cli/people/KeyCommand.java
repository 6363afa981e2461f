package dev.lastword.cli.people;

import dev.lastword.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about keys. */
@Command(
    name = "key",
    header = "Make, list and revoke the keys with which AI systems ask.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class KeyCommand {

  private KeyCommand() {}

  /** All of them. */
  public static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new KeyCommand())
        .addSubcommand(new KeyAdd(surroundings))
        .addSubcommand(new KeyListing(surroundings))
        .addSubcommand(new KeyRevoke(surroundings));
  }
}
