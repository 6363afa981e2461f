package dev.lastword.cli.history;

import dev.lastword.cli.command.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about what happened before. */
@Command(
    name = "history",
    header = "Tell what happened before Lastword was asked, and stand for it.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class HistoryCommand {

  private HistoryCommand() {}

  /** All of them. */
  public static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new HistoryCommand())
        .addSubcommand(new HistoryImport(surroundings))
        .addSubcommand(new HistorySign(surroundings))
        .addSubcommand(new HistoryListing(surroundings));
  }
}
