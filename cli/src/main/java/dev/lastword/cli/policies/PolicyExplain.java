package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.screen.Screen;
import dev.lastword.policy.Policy;
import dev.lastword.policy.Reading;
import dev.lastword.policy.Situation;
import dev.lastword.policy.explain.Explanation;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.rule.Sensitive;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword policy explain FILE --facts FILE | --test NAME}. */
@Command(
    name = "explain",
    header = "Why does the policy say so? Every rule, with the values under its parts.",
    footer = {
      "",
      "Exit codes: 0 there is a verdict, 1 the facts do not fit, 3 the policy does not check",
      "Examples:",
      "  lastword policy explain invoices.yaml --facts invoice.json --confidence 0.93",
      "  lastword policy explain invoices.yaml --test 'one cent more waits for a finance manager'"
    })
final class PolicyExplain extends LastwordCommand {

  @Parameters(paramLabel = "FILE", description = "The policy file.")
  private Path file = Path.of("");

  @Mixin private final AskOptions action;

  @Option(
      names = "--test",
      paramLabel = "NAME",
      description = "The action of a test of the file, in place of --facts.")
  private String test = "";

  @Option(
      names = "--show-sensitive",
      description = "Show the values of sensitive facts too, and what is calculated from them.")
  private boolean showSensitive;

  PolicyExplain(Surroundings surroundings) {
    action = new AskOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    if (action.hasFacts() != test.isEmpty()) {
      throw wrongUse("--facts FILE or --test NAME says what is to be explained");
    }
    Reading reading = PolicySource.of(file).read();
    return switch (reading) {
      case Reading.Invalid invalid -> {
        screen.show(new CheckedFile(file, invalid));
        yield ExitCode.POLICY_DOES_NOT_CHECK;
      }
      case Reading.Valid valid -> explain(valid.policy(), screen);
    };
  }

  private ExitCode explain(Policy policy, Screen screen) throws IOException {
    AskOptions.Reading reading = test.isEmpty() ? action.read(policy) : ofTest(policy);
    return switch (reading) {
      case AskOptions.Reading.DoesNotFit no -> {
        screen.fail(no.failure());
        yield ExitCode.FAILURE;
      }
      case AskOptions.Reading.Fits(Ask ask, History history) -> {
        Sensitive sensitive = showSensitive ? Sensitive.SHOWN : Sensitive.HIDDEN;
        screen.show(
            new Explained(Explanation.of(policy, ask, history, Situation.normal(), sensitive)));
        yield ExitCode.FINE;
      }
    };
  }

  private AskOptions.Reading ofTest(Policy policy) {
    for (WrittenTest written : policy.tests()) {
      if (written.name().equals(test)) {
        return new AskOptions.Reading.Fits(written.ask(), policy.history(written));
      }
    }
    throw wrongUse(new TestNames(policy.tests()).noneHas(test));
  }
}
