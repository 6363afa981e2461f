package dev.lastword.cli.policies;

import dev.lastword.api.PolicyDocument;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Failure;
import dev.lastword.cli.screen.Screen;
import dev.lastword.client.LastwordClient;
import dev.lastword.client.LastwordProblem;
import dev.lastword.policy.Policy;
import dev.lastword.policy.Reading;
import dev.lastword.policy.TestReport;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword policy publish FILE}. */
@Command(
    name = "publish",
    header = "Put a policy up for signature: check, test, store, propose.",
    footer = {
      "",
      "Exit codes: 0 proposed, 1 the server turned it down, 3 it does not check, 4 tests fail or are missing",
      "Example:",
      "  lastword policy publish invoices.yaml --data ./lastword-data"
    })
final class PolicyPublish extends LastwordCommand {

  private static final String SERVER_SAYS_INVALID = "LW-PUB-002";
  private static final String SERVER_SAYS_UNTESTED = "LW-PUB-003";

  @Parameters(paramLabel = "FILE", description = "The policy file.")
  private Path file = Path.of("");

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description =
          "Who wrote it, when that is somebody else; a user. An author's signature does not count.")
  private @Nullable String author;

  @Mixin private final ConnectionOptions connection;

  PolicyPublish(Surroundings surroundings) {
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    LastwordClient client = connection.client();
    PolicySource source = PolicySource.of(file);
    Reading reading = source.read();
    return switch (reading) {
      case Reading.Invalid invalid -> {
        screen.show(new CheckedFile(file, invalid));
        yield ExitCode.POLICY_DOES_NOT_CHECK;
      }
      case Reading.Valid valid -> {
        TestReport report = valid.policy().runTests();
        if (!report.mayBePublished()) {
          screen.show(TestedPolicy.all(file, valid.policy(), report));
          yield ExitCode.TESTS_FAILED;
        }
        yield publish(client, valid.policy(), source, screen);
      }
    };
  }

  private ExitCode publish(
      LastwordClient client, Policy policy, PolicySource source, Screen screen) {
    try {
      PolicyDocument draft =
          author == null
              ? client.draft(policy.workflow(), source.bytes())
              : client.draft(policy.workflow(), source.bytes(), author);
      screen.show(new StoredPolicy(client.propose(draft.digest())));
      return ExitCode.FINE;
    } catch (LastwordProblem problem) {
      screen.fail(Failure.of(problem.document()));
      return switch (problem.code()) {
        case SERVER_SAYS_INVALID -> ExitCode.POLICY_DOES_NOT_CHECK;
        case SERVER_SAYS_UNTESTED -> ExitCode.TESTS_FAILED;
        default -> ExitCode.FAILURE;
      };
    }
  }
}
