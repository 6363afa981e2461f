package dev.lastword.cli.evidence;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.ProgressBar;
import dev.lastword.cli.screen.Screen;
import dev.lastword.evidence.log.Columns;
import dev.lastword.evidence.log.LogImport;
import dev.lastword.evidence.log.UnclearTruthException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword import FILE --truth FILE --to FILE}. */
@Command(
    name = "import",
    header = "Join what an AI decided with what turned out, into one file for `policy sweep`.",
    footer = {
      "",
      "Reads lines of JSON or a table (CSV). A value inside an object has its names joined by dots:",
      "  {\"id\": 17, \"score\": 0.93, \"output\": {\"code\": \"4711\"}} has id, score and output.code",
      "Interrupted, the same command goes on where it was.",
      "",
      "Examples:",
      "  lastword import decisions.csv --truth checked.csv --to invoices.ndjson --confidence score",
      "  lastword policy sweep --log invoices.ndjson --truth invoices.ndjson --limit 2%%"
    })
public final class ImportCommand extends LastwordCommand {

  @Parameters(paramLabel = "FILE", description = "What the AI decided.")
  private Path log = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      required = true,
      description = "Whether it was right; the same file, if it says so.")
  private Path truth = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "The file to write; must not be there yet.")
  private Path target = Path.of("");

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      defaultValue = "subject",
      description = "What joins the two (default: ${DEFAULT-VALUE}).")
  private String subject = "";

  @Option(
      names = "--at",
      paramLabel = "NAME",
      defaultValue = "at",
      description = "When it was decided (default: ${DEFAULT-VALUE}).")
  private String at = "";

  @Option(
      names = "--confidence",
      paramLabel = "NAME",
      defaultValue = "confidence",
      description = "From 0 to 1 (default: ${DEFAULT-VALUE}).")
  private String confidence = "";

  @Option(
      names = "--model",
      paramLabel = "NAME",
      defaultValue = "model",
      description = "Which AI (default: ${DEFAULT-VALUE}).")
  private String model = "";

  @Option(
      names = "--probability",
      paramLabel = "NAME",
      defaultValue = "probability",
      description = "The chance it had of being judged (default: ${DEFAULT-VALUE}).")
  private String probability = "";

  @Option(
      names = "--cluster",
      paramLabel = "NAME",
      defaultValue = "cluster",
      description = "What counts together (default: ${DEFAULT-VALUE}).")
  private String cluster = "";

  @Option(
      names = "--correct",
      paramLabel = "NAME",
      defaultValue = "",
      description = "In the truth, whether the AI was right (default: found out).")
  private String correct = "";

  private final Surroundings surroundings;

  public ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * What was written.
   *
   * @param resumedAfter lines that an interrupted import had written before
   */
  record Imported(
      String file,
      long lines,
      long labelled,
      long resumedAfter,
      String right,
      List<ShownSweep.Left> leftOut)
      implements Answer {

    @Override
    public void print(Page page) {
      page.line("%s: %,d decisions, of which %,d are judged.", file, lines, labelled);
      if (resumedAfter > 0) {
        page.line("Went on behind the %,d lines that were there.", resumedAfter);
      }
      page.line("Right means that %s.", right);
      leftOut.forEach(left -> page.line("Left out: %s.", left.words()));
    }
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    if (Files.exists(target)) {
      throw new Stopped("There is a file %s already. Name another with --to.".formatted(target));
    }
    Columns columns = new Columns(subject, at, confidence, model, probability, cluster, correct);
    LogImport.Done done = imported(columns, screen);
    screen.show(
        new Imported(
            target.toString(),
            done.lines(),
            done.labelled(),
            done.resumedAfter(),
            done.right(),
            done.slips().counted().stream().map(ShownSweep.Left::of).toList()));
    return ExitCode.FINE;
  }

  private LogImport.Done imported(Columns columns, Screen screen) throws IOException {
    LogImport reading = new LogImport(log, truth, columns);
    if (!surroundings.terminal()) {
      return to(reading, (bytes, lines) -> {});
    }
    ProgressBar bar = new ProgressBar(screen.err(), Files.size(log), System::nanoTime);
    try {
      return to(reading, bar::reached);
    } finally {
      bar.erase();
    }
  }

  private LogImport.Done to(LogImport reading, LogImport.Watcher watcher) throws IOException {
    try {
      return reading.to(target, watcher);
    } catch (UnclearTruthException e) {
      throw new Stopped(e.getMessage() + " Write --correct NAME.");
    }
  }
}
