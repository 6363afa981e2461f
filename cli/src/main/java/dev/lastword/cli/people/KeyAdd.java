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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword key add AGENT --workflow W}. */
@Command(
    name = "add",
    header = "Make a key for an agent or an executor. Prints it once.",
    footer = {
      "",
      "Example:",
      "  lastword key add invoice-coder --workflow invoices --data ./lastword-data"
    })
final class KeyAdd extends LastwordCommand {

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

  @Option(
      names = "--owner",
      paramLabel = "PERSON",
      description = "Who runs the agent. They never rule on what it asks.")
  private @Nullable String owner;

  @Mixin private final ConnectionOptions connection;

  KeyAdd(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    KeyDocument key = connection.client().addKey(new NewKey(agent, workflow, owner));
    String secret = Objects.requireNonNull(key.key(), "the server made a key and did not show it");
    screen.show(new Added(key.agent(), secret, key.id(), key.workflow()));
    return ExitCode.FINE;
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
