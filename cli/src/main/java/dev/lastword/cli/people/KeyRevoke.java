package dev.lastword.cli.people;

import dev.lastword.api.EndedDocument;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lastword key revoke ID}. */
@Command(
    name = "revoke",
    header = "Revoke a key. It ends at once; what it was given is no longer consumed with it.")
final class KeyRevoke extends LastwordCommand {

  @Parameters(paramLabel = "ID", description = "The key's id, crd_…, as key list shows it.")
  private String id = "";

  @Mixin private final ConnectionOptions connection;

  KeyRevoke(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    EndedDocument ended = connection.client().revokeKey(id);
    screen.show(new Revoked(id, ended.endedAt()));
    return ExitCode.FINE;
  }

  /** A key that ended. */
  private record Revoked(String id, Instant endedAt) implements Answer {

    @Override
    public void print(Page page) {
      page.line("The key %s ended at %s.", id, endedAt);
    }
  }
}
