package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Format;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lastword policy check FILE…}. */
@Command(
    name = "check",
    header = "Is a policy written correctly? Lists every mistake with its place and its fix.",
    footer = {
      "",
      "--format sarif prints SARIF 2.1.0, which code scanners and editors read.",
      "Exit codes: 0 all files check, 3 one does not",
      "Examples:",
      "  lastword policy check policies/*.yaml",
      "  lastword policy check policies/*.yaml --format sarif >policies.sarif"
    })
final class PolicyCheck extends LastwordCommand {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Policy files, YAML.")
  private List<Path> files = new ArrayList<>();

  PolicyCheck(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  protected Set<Format> formats() {
    return EnumSet.of(Format.HUMAN, Format.JSON, Format.SARIF);
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    List<CheckedFile> checked = new ArrayList<>();
    for (Path file : files) {
      checked.add(new CheckedFile(file, PolicySource.of(file).read()));
    }
    Answer answer =
        format() == Format.SARIF
            ? Sarif.of(checked, surroundings.errorPages().orElse(null))
            : new All(checked);
    screen.show(answer);
    return checked.stream().allMatch(CheckedFile::isValid)
        ? ExitCode.FINE
        : ExitCode.POLICY_DOES_NOT_CHECK;
  }

  private record All(List<CheckedFile> checked) implements Answer {

    record Json(List<CheckedFile.Json> files) {}

    @Override
    public Json json() {
      return new Json(checked.stream().map(CheckedFile::json).toList());
    }

    @Override
    public void print(Page page) {
      checked.forEach(one -> one.print(page));
    }
  }
}
