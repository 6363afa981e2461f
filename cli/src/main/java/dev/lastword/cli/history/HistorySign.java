package dev.lastword.cli.history;

import dev.lastword.api.ImportDocument;
import dev.lastword.api.ImportList;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Screen;
import dev.lastword.client.LastwordClient;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lastword history sign ID...}. */
@Command(
    name = "sign",
    header = "Stand for imports, for the queue that owns the workflow. From then on they count.",
    footer = {
      "",
      "Example:",
      "  LASTWORD_TOKEN=lwp_... lastword history sign imp_01k6z7r1q8f5w3v0n4h2c9d7xe"
    })
final class HistorySign extends LastwordCommand {

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "As `lastword history list` prints it.")
  private List<String> ids = List.of();

  @Mixin private final ConnectionOptions connection;

  HistorySign(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) {
    LastwordClient client = connection.client();
    List<ImportDocument> signed = new ArrayList<>();
    ids.forEach(id -> signed.add(client.signImport(id)));
    screen.show(new ShownImports(new ImportList(signed)));
    return ExitCode.FINE;
  }
}
