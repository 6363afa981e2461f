package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Screen;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword policy new NAME}. */
@Command(
    name = "new",
    header = "Begin a policy: a person approves everything, and each line is explained.",
    footer = {
      "",
      "The file checks and its tests pass. An existing file is never written over.",
      "Exit codes: 0 written, 1 there is such a file already",
      "Examples:",
      "  lastword policy new invoices",
      "  lastword policy new claims --example support --out policies/claims.yaml"
    })
final class PolicyNew extends LastwordCommand {

  @Parameters(
      paramLabel = "NAME",
      description = "Of the workflow: small letters, digits and hyphens.")
  private String name = "";

  @Option(
      names = "--example",
      paramLabel = "invoices|support|proposals",
      description = "What it is most like (default: invoices).")
  private Starter example = Starter.INVOICES;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: NAME.yaml).")
  private @Nullable Path out;

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    byte[] policy = example.policy(name);
    Path file = out == null ? Path.of(name + ".yaml") : out;
    if (!example.isName(name)) {
      throw wrongUse(
          "`%s` is no name for a workflow: up to 63 small letters, digits and hyphens, a letter first"
              .formatted(name));
    }
    try {
      Files.write(file, policy, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new Stopped("There is a file %s already. Name another with --out.".formatted(file));
    }
    screen.show(new Begun(name, file.toString()));
    return ExitCode.FINE;
  }

  private record Begun(String workflow, String file) implements Answer {
    @Override
    public void print(Page page) {
      page.line("%s: a policy in which a person approves everything.", file);
      page.line("Read it, change the queues and figures to yours, then:");
      page.line("  lastword policy check %s", file);
      page.line("  lastword policy test %s", file);
    }
  }
}
