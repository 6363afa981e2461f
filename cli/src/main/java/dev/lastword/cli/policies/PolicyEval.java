package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.screen.Screen;
import dev.lastword.policy.Policy;
import dev.lastword.policy.Reading;
import dev.lastword.policy.Situation;
import dev.lastword.policy.Verdict;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.History;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword policy eval FILE --facts FILE}. */
@Command(
    name = "eval",
    header = "What would the policy say about these facts? Nothing is sent anywhere.",
    footer = {
      "",
      "Exit codes: 0 there is a verdict, 1 the facts do not fit, 3 the policy does not check",
      "With --exit-decision: 0 proceed, 10 hold, 11 refuse",
      "Examples:",
      "  lastword policy eval invoices.yaml --facts invoice.json --confidence 0.93",
      "  echo '{\"amount\": 120.00, \"vendor\": \"Acme\"}' | lastword policy eval invoices.yaml --facts - --seen vendor=Acme"
    })
final class PolicyEval extends LastwordCommand {

  @Parameters(paramLabel = "FILE", description = "The policy file.")
  private Path file = Path.of("");

  @Mixin private final AskOptions action;

  @Option(names = "--exit-decision", description = "Tell the verdict by the exit code too.")
  private boolean exitDecision;

  PolicyEval(Surroundings surroundings) {
    action = new AskOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    Reading reading = PolicySource.of(file).read();
    return switch (reading) {
      case Reading.Invalid invalid -> {
        screen.show(new CheckedFile(file, invalid));
        yield ExitCode.POLICY_DOES_NOT_CHECK;
      }
      case Reading.Valid valid -> eval(valid.policy(), screen);
    };
  }

  private ExitCode eval(Policy policy, Screen screen) throws IOException {
    return switch (action.read(policy)) {
      case AskOptions.Reading.DoesNotFit no -> {
        screen.fail(no.failure());
        yield ExitCode.FAILURE;
      }
      case AskOptions.Reading.Fits(Ask ask, History history) -> {
        var evaluation = policy.evaluate(ask, history, Situation.normal());
        screen.show(new Evaluated(evaluation.verdict()));
        yield exitDecision ? exitCode(evaluation.verdict()) : ExitCode.FINE;
      }
    };
  }

  private static ExitCode exitCode(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Proceed p -> ExitCode.FINE;
      case Verdict.Hold h -> ExitCode.HOLD;
      case Verdict.Refuse r -> ExitCode.REFUSE;
    };
  }
}
