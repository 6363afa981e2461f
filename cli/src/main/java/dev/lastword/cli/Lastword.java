package dev.lastword.cli;

import dev.lastword.cli.command.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The first page of help. */
@Command(
    name = "lastword",
    header = "Gives people the last word over what AI systems do.%n",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    versionProvider = Lastword.Version.class,
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "First steps:",
      "  lastword demo                                          watch it at work",
      "  lastword serve --data ./lastword-data                  start a server; leave it running",
      "  lastword policy check invoices.yaml                    is the policy written correctly?",
      "  lastword policy test invoices.yaml                     does it say what we agreed on?",
      "  lastword replay decisions.ndjson --workflow invoices   what would it have held?",
      "",
      "Every command has its own help: lastword replay --help",
      "Exit codes: 0 fine, 1 failure, 2 wrong use, 3 policy does not check, 4 tests failed,",
      "  5 looser or mixed, 6 undecided or not enough evidence"
    })
final class Lastword implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** No command was named. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE.number();
  }

  /** From the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Lastword.class.getPackage().getImplementationVersion();
      return new String[] {"lastword " + (version == null ? "(built from source)" : version)};
    }
  }
}
