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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about people. */
@Command(
    name = "user",
    header = "Add the people who sign policies and decide (user add).",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class UserCommand {

  private UserCommand() {}

  /** All of them. */
  public static CommandLine with(Surroundings surroundings) {
    return new CommandLine(new UserCommand()).addSubcommand(new Add(surroundings));
  }

  /** {@code lastword user add NAME --queue Q}. */
  @Command(
      name = "add",
      header = "Add a person. Prints the person's token once.",
      footer = {
        "",
        "Example:",
        "  lastword user add \"finance manager\" --queue finance-managers --data ./lastword-data"
      })
  static final class Add extends LastwordCommand {

    @Parameters(paramLabel = "NAME", description = "Up to 100 characters.")
    private String name = "";

    @Option(
        names = "--queue",
        paramLabel = "QUEUE",
        description = "Where the person becomes a member; may be repeated. New queues are made.")
    private List<String> queues = List.of();

    @Mixin private final ConnectionOptions connection;

    Add(Surroundings surroundings) {
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
              person.token(),
              person.tokenExpiresAt()));
      return ExitCode.FINE;
    }
  }

  /** A user that was added. */
  private record Added(
      String user,
      String id,
      List<String> queues,
      @Nullable String token,
      @Nullable Instant tokenExpiresAt)
      implements Answer {

    @Override
    public void print(Page page) {
      String member = queues.isEmpty() ? "no queue yet" : String.join(", ", queues);
      page.line("Added %s (%s), member of %s.", user, id, member);
      if (token != null) {
        String until = tokenExpiresAt == null ? "" : " It ends on " + tokenExpiresAt + ".";
        page.line("The token, shown only now. Whoever has it signs as this person.%s", until);
        page.line("  %s", token);
      }
    }
  }
}
