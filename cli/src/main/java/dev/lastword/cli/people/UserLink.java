package dev.lastword.cli.people;

import dev.lastword.api.SignInLinkDocument;
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

/** {@code lastword user link NAME}. */
@Command(
    name = "link",
    header = "Make a link that signs a person in once. Prints it once.",
    footer = {"", "Example:", "  lastword user link \"finance manager\" --data ./lastword-data"})
final class UserLink extends LastwordCommand {

  @Parameters(paramLabel = "NAME", description = "The person's name or id.")
  private String person = "";

  @Mixin private final ConnectionOptions connection;

  UserLink(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    SignInLinkDocument link = connection.client().addSignInLink(person);
    screen.show(new Made(link.name(), link.signInLink(), link.expiresAt()));
    return ExitCode.FINE;
  }

  static void print(Page page, String link, Instant expiresAt) {
    page.line("The sign-in link, shown only now. It works once, until %s.", expiresAt);
    page.line("  %s", link);
  }

  /** A link that was made. */
  private record Made(String user, String signInLink, Instant expiresAt) implements Answer {

    @Override
    public void print(Page page) {
      page.line("For %s.", user);
      UserLink.print(page, signInLink, expiresAt);
    }
  }
}
