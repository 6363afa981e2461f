package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.screen.Screen;
import dev.lastword.policy.Reading;
import dev.lastword.policy.TestReport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lastword policy test FILE}. */
@Command(
    name = "test",
    header = "Run the tests inside a policy file.",
    footer = {
      "",
      "Exit codes: 0 all pass, 3 the policy does not check, 4 a test failed",
      "Example:",
      "  lastword policy test invoices.yaml"
    })
final class PolicyTest extends LastwordCommand {

  @Parameters(paramLabel = "FILE", description = "The policy file.")
  private Path file = Path.of("");

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    Reading reading = PolicySource.of(file).read();
    return switch (reading) {
      case Reading.Invalid invalid -> {
        screen.show(new CheckedFile(file, invalid));
        yield ExitCode.POLICY_DOES_NOT_CHECK;
      }
      case Reading.Valid valid -> {
        TestReport report = valid.policy().runTests();
        screen.show(new TestedPolicy(file, report));
        yield report.failed() == 0 ? ExitCode.FINE : ExitCode.TESTS_FAILED;
      }
    };
  }
}
