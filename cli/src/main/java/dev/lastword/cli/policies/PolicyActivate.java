package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Screen;
import dev.lastword.client.LastwordClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lastword policy activate DIGEST}. */
@Command(
    name = "activate",
    header = "Put a policy in force that has all its signatures.",
    footer = {"", "Example:", "  lastword policy activate 3f9a0c52 --data ./lastword-data"})
final class PolicyActivate extends LastwordCommand {

  @Parameters(
      paramLabel = "DIGEST",
      description = "As `policy publish` printed it, or its first 8 digits or more.")
  private String digest = "";

  @Mixin private final ConnectionOptions connection;

  PolicyActivate(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    LastwordClient client = connection.client();
    screen.show(new StoredPolicy(client.activate(new Digests(client).find(digest))));
    return ExitCode.FINE;
  }
}
