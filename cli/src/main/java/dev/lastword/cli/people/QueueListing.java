package dev.lastword.cli.people;

import dev.lastword.api.QueueDocument;
import dev.lastword.api.QueueDocument.Member;
import dev.lastword.api.QueueList;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lastword queue list}. */
@Command(name = "list", header = "List the queues with their members and who is proposed.")
final class QueueListing extends LastwordCommand {

  @Mixin private final ConnectionOptions connection;

  QueueListing(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    screen.show(new Listed(connection.client().queues()));
    return ExitCode.FINE;
  }

  /** The queues there are. */
  private record Listed(QueueList list) implements Answer {

    @Override
    public Object json() {
      return list;
    }

    @Override
    public void print(Page page) {
      list.queues().forEach(queue -> print(page, queue));
    }

    private static void print(Page page, QueueDocument queue) {
      page.line("%s%s", queue.name(), queue.named() ? ", named by an active policy" : "");
      if (queue.members().isEmpty()) {
        page.line("  nobody");
      }
      for (Member member : queue.members()) {
        page.line("  %s (%s)", member.name(), member.id());
      }
      for (Member member : queue.proposed()) {
        page.line(
            "  %s (%s), proposed %s", member.name(), member.id(), String.valueOf(member.since()));
      }
    }
  }
}
