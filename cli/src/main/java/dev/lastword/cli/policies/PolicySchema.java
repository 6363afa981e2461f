package dev.lastword.cli.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.api.RawJson;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import picocli.CommandLine.Command;

/** {@code lastword policy schema}. */
@Command(
    name = "schema",
    header = "Print the JSON Schema of policy files, for editors.",
    footer = {
      "",
      "An editor that knows it completes keys and explains them. What it cannot see, `policy check` does.",
      "Example:",
      "  lastword policy schema >policy.schema.json",
      "  then, as the first line of a policy:  # yaml-language-server: $schema=policy.schema.json"
    })
final class PolicySchema extends LastwordCommand {

  private static final String FILE = "policy.schema.json";

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PolicySchema.class.getResourceAsStream(FILE), FILE)) {
      screen.show(new Schema(new String(in.readAllBytes(), UTF_8)));
    }
    return ExitCode.FINE;
  }

  private record Schema(String text) implements Answer {
    @Override
    public Object json() {
      return new RawJson(text);
    }

    @Override
    public void print(Page page) {
      page.text(text);
    }
  }
}
