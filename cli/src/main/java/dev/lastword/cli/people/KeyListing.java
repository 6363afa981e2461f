package dev.lastword.cli.people;

import dev.lastword.api.KeyDocument;
import dev.lastword.api.KeyList;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import dev.lastword.cli.screen.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lastword key list}. */
@Command(name = "list", header = "List the keys, with when each was last used.")
final class KeyListing extends LastwordCommand {

  @Mixin private final ConnectionOptions connection;

  KeyListing(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    screen.show(new Listed(connection.client().keys()));
    return ExitCode.FINE;
  }

  /** The keys there are. */
  private record Listed(KeyList list) implements Answer {

    @Override
    public Object json() {
      return list;
    }

    @Override
    public void print(Page page) {
      var table = new Table().row("key", "agent", "workflow", "last used");
      for (KeyDocument key : list.keys()) {
        Object used = key.lastUsedAt() == null ? "never" : key.lastUsedAt();
        table.row(key.id(), key.agent(), key.workflow(), used);
      }
      table.print(page);
    }
  }
}
