package dev.lastword.cli.command;

import dev.lastword.cli.screen.Format;
import dev.lastword.cli.screen.Screen;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      paramLabel = "FORMAT",
      description = "How to print the answer: human, json (default: human).")
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
    if (!formats().contains(format)) {
      throw wrongUse("--format is one of " + words(formats()));
    }
    return run(new Screen(command.getOut(), command.getErr(), format)).number();
  }

  /** What {@code --format} may be. A command that knows more than two says so in its help. */
  protected Set<Format> formats() {
    return EnumSet.of(Format.HUMAN, Format.JSON);
  }

  private static String words(Set<Format> formats) {
    return formats.stream().map(Format::word).collect(Collectors.joining(", "));
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
