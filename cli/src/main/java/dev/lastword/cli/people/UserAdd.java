package dev.lastword.cli.people;

import dev.lastword.api.NewPerson;
import dev.lastword.api.PersonDocument;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword user add NAME --queue Q}. */
@Command(
    name = "add",
    header = "Add a person. Prints a sign-in link, and mostly a token, once.",
    footer = {
      "",
      "Where an active policy names the queue, the person is only proposed, and gets no token:",
      "a member confirms with lastword queue confirm.",
      "",
      "Example:",
      "  lastword user add \"finance manager\" --queue finance-managers --data ./lastword-data"
    })
final class UserAdd extends LastwordCommand {

  @Parameters(paramLabel = "NAME", description = "Up to 100 characters.")
  private String name = "";

  @Option(
      names = "--queue",
      paramLabel = "QUEUE",
      description = "Where the person becomes a member; may be repeated. New queues are made.")
  private List<String> queues = List.of();

  @Mixin private final ConnectionOptions connection;

  UserAdd(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    PersonDocument person = connection.client().addPerson(new NewPerson(name, queues));
    screen.show(
        new Added(
            person.name(),
            person.id(),
            person.queues(),
            person.proposed(),
            person.signInLink(),
            person.signInLinkExpiresAt(),
            person.token(),
            person.tokenExpiresAt()));
    return ExitCode.FINE;
  }

  /** A user that was added. */
  private record Added(
      String user,
      String id,
      List<String> queues,
      List<String> proposed,
      String signInLink,
      Instant signInLinkExpiresAt,
      @Nullable String token,
      @Nullable Instant tokenExpiresAt)
      implements Answer {

    @Override
    public void print(Page page) {
      String member = queues.isEmpty() ? "no queue yet" : String.join(", ", queues);
      page.line("Added %s (%s), member of %s.", user, id, member);
      for (String queue : proposed) {
        page.line("Proposed for %s. A member has to confirm:", queue);
        page.line("  lastword queue confirm %s %s", queue, id);
      }
      UserLink.print(page, signInLink, signInLinkExpiresAt);
      if (token != null) {
        String until = tokenExpiresAt == null ? "" : " It ends on " + tokenExpiresAt + ".";
        page.line("The token, shown only now. Whoever has it signs as this person.%s", until);
        page.line("  %s", token);
      }
    }
  }
}
