package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.screen.Screen;
import dev.lastword.policy.format.Formatted;
import dev.lastword.policy.format.PolicyFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword policy fmt FILE…}. */
@Command(
    name = "fmt",
    header = "Lay policy files out in one way. Comments stay, and so does the digest.",
    footer = {
      "",
      "The order of keys stays yours. A file that is not YAML is not touched; one that does not check may be laid out.",
      "Exit codes: 0 done, 1 with --check: a file is laid out otherwise, 3 a file is not YAML",
      "Examples:",
      "  lastword policy fmt policies/*.yaml",
      "  lastword policy fmt --check policies/*.yaml"
    })
final class PolicyFmt extends LastwordCommand {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Policy files, YAML.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--check",
      description = "Change nothing; name the files that are laid out otherwise.")
  private boolean checkOnly;

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    List<FormattedFile> done = new ArrayList<>();
    for (Path file : files) {
      done.add(format(file));
    }
    screen.show(new FormattedFile.All(done));
    if (done.stream().anyMatch(f -> f.state() == FormattedFile.State.UNREADABLE)) {
      return ExitCode.POLICY_DOES_NOT_CHECK;
    }
    return done.stream().anyMatch(f -> f.state() == FormattedFile.State.DIFFERS)
        ? ExitCode.FAILURE
        : ExitCode.FINE;
  }

  private FormattedFile format(Path file) throws IOException {
    byte[] source = PolicySource.of(file).bytes();
    return switch (PolicyFormat.of(file.toString(), source)) {
      case Formatted.Unreadable(var problems) ->
          new FormattedFile(file, FormattedFile.State.UNREADABLE, problems);
      case Formatted.Text(String text) -> {
        boolean same = text.equals(new String(source, StandardCharsets.UTF_8));
        if (!same && !checkOnly) {
          WholeFile.replace(file, text);
        }
        yield new FormattedFile(file, state(same), List.of());
      }
    };
  }

  private FormattedFile.State state(boolean same) {
    return same
        ? FormattedFile.State.UNCHANGED
        : checkOnly ? FormattedFile.State.DIFFERS : FormattedFile.State.FORMATTED;
  }
}
