package dev.lastword.cli.command;

import dev.lastword.cli.screen.Format;
import dev.lastword.cli.screen.Screen;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have: {@code --format}, {@code --help}, a screen and an exit code. */
@Command(sortOptions = false, usageHelpAutoWidth = true)
public abstract class LastwordCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "human|json",
      description = "How to print the answer (default: human).")
  private Format format = Format.HUMAN;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli prints the help by itself
  private boolean help;

  /** Does the work. Whatever it throws is explained by the program. */
  protected abstract ExitCode run(Screen screen) throws IOException;

  @Override
  public final Integer call() throws IOException {
    var command = spec.commandLine();
    return run(new Screen(command.getOut(), command.getErr(), format)).number();
  }

  /** How its answer is printed. */
  public final Format format() {
    return format;
  }

  /** For options that do not fit together. Ends with exit code 2. */
  protected final ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
