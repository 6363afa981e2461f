package dev.lastword.cli.people;

import dev.lastword.api.KeyDocument;
import dev.lastword.api.NewKey;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about keys. */
@Command(
    name = "key",
    header = "Make the keys with which AI systems ask (key add).",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class KeyCommand {

  private KeyCommand() {}

  /** All of them. */
  public static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new KeyCommand()).addSubcommand(new Add(surroundings));
  }

  /** {@code lastword key add AGENT --workflow W}. */
  @Command(
      name = "add",
      header = "Make a key for an agent or an executor. Prints it once.",
      footer = {
        "",
        "Example:",
        "  lastword key add invoice-coder --workflow invoices --data ./lastword-data"
      })
  static final class Add extends LastwordCommand {

    @Parameters(
        paramLabel = "AGENT",
        description = "Its name: small letters, digits and hyphens, up to 63.")
    private String agent = "";

    @Option(
        names = "--workflow",
        paramLabel = "WORKFLOW",
        required = true,
        description = "Where it may work.")
    private String workflow = "";

    @Mixin private final ConnectionOptions connection;

    Add(Surroundings surroundings) {
      connection = new ConnectionOptions(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
      KeyDocument key = connection.client().addKey(new NewKey(agent, workflow));
      screen.show(new Added(key.agent(), key.key(), key.id(), key.workflow()));
      return ExitCode.FINE;
    }
  }

  /** A key that was made. */
  private record Added(String agent, String key, String id, String workflow) implements Answer {

    @Override
    public void print(Page page) {
      page.line("Made a key (%s) with which %s may work in %s.", id, agent, workflow);
      page.line("Shown only now:");
      page.line("  %s", key);
    }
  }
}
