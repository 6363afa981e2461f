package dev.lastword.cli.history;

import dev.lastword.api.ImportDocument;
import dev.lastword.api.ImportList;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Screen;
import dev.lastword.client.LastwordClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword history import FILE --workflow W}. */
@Command(
    name = "import",
    header = "Upload what happened before, one JSON object a line. It counts once it is signed.",
    footer = {
      "",
      "A line:",
      "  {\"at\": \"2025-03-01T09:00:00Z\", \"facts\": {\"vendor\": \"Birch Paper\"}, \"subject\": \"INV-17\"}",
      "Facts that are not known are left out, and so is the subject.",
      "",
      "Example:",
      "  lastword history import vendors.ndjson --workflow invoices"
    })
final class HistoryImport extends LastwordCommand {

  @Parameters(paramLabel = "FILE", description = "Lines of JSON.")
  private Path file = Path.of("");

  @Option(
      names = "--workflow",
      paramLabel = "W",
      required = true,
      description = "To which workflow it belongs.")
  private String workflow = "";

  @Mixin private final ConnectionOptions connection;

  HistoryImport(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    LastwordClient client = connection.client();
    List<ImportDocument> stored = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      FileParts parts = new FileParts(in);
      for (Optional<FileParts.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        stored.add(client.importHistory(workflow, part.get().bytes(), part.get().firstLine()));
      }
    }
    screen.show(new ShownImports(new ImportList(stored)));
    return ExitCode.FINE;
  }
}
