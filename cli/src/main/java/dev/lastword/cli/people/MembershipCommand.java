package dev.lastword.cli.people;

import dev.lastword.api.MembershipDocument;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import dev.lastword.client.LastwordClient;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about one person in one queue. */
abstract class MembershipCommand extends LastwordCommand {

  @Parameters(index = "0", paramLabel = "QUEUE", description = "The queue.")
  private String queue = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "The person's name or id.")
  private String person = "";

  @Mixin private final ConnectionOptions connection;

  private final Act act;

  /** What is asked of the server. */
  interface Act {
    MembershipDocument ask(LastwordClient client, String queue, String person);
  }

  MembershipCommand(Surroundings surroundings, Act act) {
    this.connection = new ConnectionOptions(surroundings);
    this.act = act;
  }

  @Override
  protected ExitCode run(Screen screen) {
    MembershipDocument now = act.ask(connection.client(), queue, person);
    screen.show(new Standing(now.queue(), now.name(), now.person(), now.state()));
    return ExitCode.FINE;
  }

  /** Where the person stands now. */
  private record Standing(String queue, String user, String id, String state) implements Answer {

    @Override
    public void print(Page page) {
      switch (state) {
        case "member" -> page.line("%s is a member of %s.", user, queue);
        case "proposed" -> {
          page.line("%s is proposed for %s. A member has to confirm:", user, queue);
          page.line("  lastword queue confirm %s %s", queue, id);
        }
        default -> page.line("%s is not in %s.", user, queue);
      }
    }
  }
}
