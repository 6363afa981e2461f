package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.screen.Screen;
import dev.lastword.policy.Policy;
import dev.lastword.policy.Reading;
import dev.lastword.policy.diff.Difference;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lastword policy diff OLD NEW}. */
@Command(
    name = "diff",
    header =
        "Does a version let more through than the one before? Every change, and where it leads.",
    footer = {
      "",
      "Exit codes: 0 equivalent or stricter, 3 one does not check, 5 looser or mixed, 6 undecided",
      "Example:",
      "  lastword policy diff invoices.yaml invoices-next.yaml"
    })
final class PolicyDiff extends LastwordCommand {

  @Parameters(index = "0", paramLabel = "OLD", description = "The policy file that holds now.")
  private Path old = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "The one that would take its place; of the same workflow.")
  private Path next = Path.of("");

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    Reading before = PolicySource.of(old).read();
    Reading after = PolicySource.of(next).read();
    if (before instanceof Reading.Valid(Policy one, var w)
        && after instanceof Reading.Valid(Policy other, var v)) {
      return compare(one, other, screen);
    }
    boolean first = before instanceof Reading.Invalid;
    screen.show(new CheckedFile(first ? old : next, first ? before : after));
    return ExitCode.POLICY_DOES_NOT_CHECK;
  }

  private ExitCode compare(Policy before, Policy after, Screen screen) {
    if (!before.workflow().equals(after.workflow())) {
      throw new Stopped(
          "%s is a policy of %s, and %s of %s; only versions of one workflow can be compared."
              .formatted(old, before.workflow(), next, after.workflow()));
    }
    Difference difference = Difference.between(before, after);
    screen.show(new ShownDifference(difference));
    return switch (difference.kind()) {
      case EQUIVALENT, STRICTER -> ExitCode.FINE;
      case LOOSER, MIXED -> ExitCode.LOOSER_OR_MIXED;
      case UNDECIDED -> ExitCode.UNDECIDED;
    };
  }
}
