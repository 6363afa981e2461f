package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.screen.Failure;
import dev.lastword.cli.screen.Screen;
import dev.lastword.cli.screen.Words;
import dev.lastword.policy.Policy;
import dev.lastword.policy.Reading;
import dev.lastword.policy.suggest.Suggestion;
import dev.lastword.policy.suggest.Suggestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword policy test FILE}. */
@Command(
    name = "test",
    header = "Run the tests inside a policy file, and say what each rule does in them.",
    footer = {
      "",
      "Exit codes: 0 all pass, 3 the policy does not check, 4 a test failed or there is none",
      "Examples:",
      "  lastword policy test invoices.yaml",
      "  lastword policy test invoices.yaml --only 'cent*waits'",
      "  lastword policy test invoices.yaml --suggest >>invoices.yaml"
    })
final class PolicyTest extends LastwordCommand {

  @Parameters(paramLabel = "FILE", description = "The policy file.")
  private Path file = Path.of("");

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      description = "Only tests with this in their name; * stands for anything.")
  private String only = "";

  @Option(
      names = "--suggest",
      description = {
        "Print tests that the file lacks, as YAML for the end of `tests`:",
        "what the policy says today around its limits. A person has to confirm each."
      })
  private boolean suggest;

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    if (suggest && !only.isEmpty()) {
      throw wrongUse("--suggest looks at all tests: leave out --only");
    }
    Reading reading = PolicySource.of(file).read();
    return switch (reading) {
      case Reading.Invalid invalid -> {
        screen.show(new CheckedFile(file, invalid));
        yield ExitCode.POLICY_DOES_NOT_CHECK;
      }
      case Reading.Valid valid -> tested(valid.policy(), screen);
    };
  }

  private ExitCode tested(Policy policy, Screen screen) {
    if (policy.tests().isEmpty()) {
      return nothing(file + " has no tests. Add `tests:` with a case for every rule.", screen);
    }
    return suggest ? suggest(policy, screen) : test(policy, screen);
  }

  private ExitCode test(Policy policy, Screen screen) {
    TestNames names = new TestNames(policy.tests());
    List<String> selected = names.matching(only);
    if (selected.isEmpty()) {
      return nothing(names.noneHas(only), screen);
    }
    var tested = new TestedPolicy(file, policy, policy.runTests(), Set.copyOf(selected));
    screen.show(tested);
    return tested.hasPassed() ? ExitCode.FINE : ExitCode.TESTS_FAILED;
  }

  private static ExitCode suggest(Policy policy, Screen screen) {
    List<Suggestion> suggestions = Suggestions.of(policy);
    screen.show(new SuggestedTests(suggestions));
    screen.notes().line("%s suggested.", Words.count(suggestions.size(), "test"));
    return ExitCode.FINE;
  }

  private static ExitCode nothing(String why, Screen screen) {
    screen.fail(Failure.of(why));
    return ExitCode.TESTS_FAILED;
  }
}
