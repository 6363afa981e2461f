package dev.lastword.cli.policies;

import dev.lastword.api.SignOffRequest;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Screen;
import dev.lastword.client.LastwordClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword policy sign DIGEST --queue Q}. */
@Command(
    name = "sign",
    header = "Sign a proposed policy for a queue that you are a member of.",
    footer = {
      "",
      "Example:",
      "  LASTWORD_TOKEN=lwp_... lastword policy sign 3f9a0c52 --queue finance-managers --url http://127.0.0.1:8080"
    })
final class PolicySign extends LastwordCommand {

  @Parameters(
      paramLabel = "DIGEST",
      description = "As `policy publish` printed it, or its first 8 digits or more.")
  private String digest = "";

  @Option(
      names = "--queue",
      paramLabel = "QUEUE",
      required = true,
      description = "For which queue you sign.")
  private String queue = "";

  @Option(
      names = "--override",
      paramLabel = "WHY",
      description =
          "From the owner's queue, when this version may let more through: why that may be.")
  private @Nullable String override;

  @Mixin private final ConnectionOptions connection;

  PolicySign(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    LastwordClient client = connection.client();
    String whole = new Digests(client).find(digest);
    screen.show(new StoredPolicy(client.signOff(whole, new SignOffRequest(queue, null, override))));
    return ExitCode.FINE;
  }
}
