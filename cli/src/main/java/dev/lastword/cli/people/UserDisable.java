package dev.lastword.cli.people;

import dev.lastword.api.DisabledAccount;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lastword user disable NAME}. */
@Command(
    name = "disable",
    header = "End a person's account, with all sessions, tokens and memberships, at once.",
    footer = {"", "It stays disabled, so that what was done under this name keeps it."})
final class UserDisable extends LastwordCommand {

  @Parameters(paramLabel = "NAME", description = "The person's name or id.")
  private String person = "";

  @Mixin private final ConnectionOptions connection;

  UserDisable(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    DisabledAccount account = connection.client().disablePerson(person);
    screen.show(
        new Disabled(account.name(), account.id(), account.disabledAt(), account.emptied()));
    return ExitCode.FINE;
  }

  /** An account that ended. */
  private record Disabled(String user, String id, Instant disabledAt, List<String> emptied)
      implements Answer {

    @Override
    public void print(Page page) {
      page.line("Disabled %s (%s) at %s.", user, id, disabledAt);
      for (String queue : emptied) {
        page.line("Nobody is left in %s, and an active policy asks it.", queue);
        page.line(
            "  lastword queue add %s NAME, then a member of the owner's queue confirms", queue);
      }
    }
  }
}
