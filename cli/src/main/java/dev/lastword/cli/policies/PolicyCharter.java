package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.screen.Format;
import dev.lastword.cli.screen.Screen;
import dev.lastword.policy.Reading;
import dev.lastword.policy.charter.Charter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lastword policy charter FILE}. */
@Command(
    name = "charter",
    header = "Print a policy in plain words, for those who sign it.",
    footer = {
      "",
      "--format markdown (as human), html (one page, for printing) or json (its sentences in pieces).",
      "Exit codes: 0 printed, 3 the policy does not check",
      "Examples:",
      "  lastword policy charter invoices.yaml >invoices.md",
      "  lastword policy charter invoices.yaml --format html >invoices.html"
    })
final class PolicyCharter extends LastwordCommand {

  @Parameters(paramLabel = "FILE", description = "The policy file.")
  private Path file = Path.of("");

  @Override
  protected Set<Format> formats() {
    return EnumSet.of(Format.HUMAN, Format.JSON, Format.MARKDOWN, Format.HTML);
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    Reading reading = PolicySource.of(file).read();
    return switch (reading) {
      case Reading.Invalid invalid -> {
        screen.show(new CheckedFile(file, invalid));
        yield ExitCode.POLICY_DOES_NOT_CHECK;
      }
      case Reading.Valid valid -> {
        screen.show(new ShownCharter(Charter.of(valid.policy()), format()));
        yield ExitCode.FINE;
      }
    };
  }
}
