package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lastword policy check FILE…}. */
@Command(
    name = "check",
    header = "Is a policy written correctly? Lists every mistake with its place and its fix.",
    footer = {
      "",
      "Exit codes: 0 all files check, 3 one does not",
      "Example:",
      "  lastword policy check policies/*.yaml"
    })
final class PolicyCheck extends LastwordCommand {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Policy files, YAML.")
  private List<Path> files = new ArrayList<>();

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    List<CheckedFile> checked = new ArrayList<>();
    for (Path file : files) {
      checked.add(new CheckedFile(file, PolicySource.of(file).read()));
    }
    screen.show(new All(checked));
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
