package dev.lastword.cli.replay;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.ProgressBar;
import dev.lastword.cli.screen.Screen;
import dev.lastword.client.LastwordClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lastword replay FILE --workflow W}. */
@Command(
    name = "replay",
    header = "Ask about recorded decisions, one JSON object a line, and count the verdicts.",
    description = {
      "",
      "Of each line the members subject, facts, output, confidence, model, rationale and on_behalf_of are sent, facts byte for byte; the others are ignored. What proceeds is consumed and reported executed, as if it happened now.",
      "",
      "Running the same replay again submits nothing twice, so one that was interrupted can simply be repeated.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 every line got a verdict, 1 a line failed (it says which and why)",
      "Example:",
      "  lastword replay decisions.ndjson --workflow invoices --map facts=input --map output=action"
    })
public final class ReplayCommand extends LastwordCommand {

  private static final int MOST_CONNECTIONS = 1_024;
  private static final int FAILURES_SHOWN = 10;
  private static final int FAILURES_SHOWN_VERBOSE = 100_000;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE|-", description = "NDJSON; - reads standard input.")
  private String file = "";

  @Option(
      names = "--workflow",
      paramLabel = "WORKFLOW",
      required = true,
      description = "Whose policy decides.")
  private String workflow = "";

  @Option(
      names = "--map",
      paramLabel = "PART=MEMBER",
      description =
          "Take a part from another member of the line, such as facts=input. May be repeated.")
  private List<String> map = List.of();

  @Option(
      names = "--no-consume",
      description = "Leave what proceeds released; first_time then never sees it.")
  private boolean noConsume;

  @Option(names = "--limit", paramLabel = "N", description = "Stop after so many lines.")
  private long limit = Long.MAX_VALUE;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description =
          "Lines under way at a time (default: 1). With 1, each line is finished before the next is asked about, so that first_time sees the file in its order. More is faster, and lines overtake each other.")
  private int connections = 1;

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = "A run of another name submits the same lines once more.")
  private String run = "";

  @Option(names = "--verbose", description = "List every line that failed, not only the first 10.")
  private boolean verbose;

  @Mixin private final ConnectionOptions connection;

  public ReplayCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    if (connections < 1 || connections > MOST_CONNECTIONS || limit < 1) {
      throw wrongUse("--connections is from 1 to 1024, --limit at least 1");
    }
    Members members = members();
    LastwordClient client = connection.client();
    Tally tally = new Tally(verbose ? FAILURES_SHOWN_VERBOSE : FAILURES_SHOWN);
    Replay replay =
        new Replay(
            client,
            workflow,
            members,
            new LineKeys(workflow, members, run),
            noConsume ? Optional.empty() : Optional.of(new Executor(client)),
            tally);
    Summary summary = summary(replay, tally, screen);
    screen.show(summary);
    return summary.isFine() ? ExitCode.FINE : ExitCode.FAILURE;
  }

  private Members members() {
    try {
      return Members.of(map);
    } catch (IllegalArgumentException e) {
      throw wrongUse(String.valueOf(e.getMessage()));
    }
  }

  private Summary summary(Replay replay, Tally tally, Screen screen) throws IOException {
    boolean piped = file.equals("-");
    long begin = System.nanoTime();
    try (InputStream in = piped ? surroundings.in() : Files.newInputStream(Path.of(file))) {
      Lines lines = new Lines(in, Surroundings.MOST_BYTES);
      var stopped =
          piped
              ? run(replay, lines, 0, screen)
              : run(replay, lines, Files.size(Path.of(file)), screen);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      return new Summary(piped ? "standard input" : file, workflow, tally, took, stopped);
    }
  }

  private Optional<Tally.FailedLine> run(Replay replay, Lines lines, long bytes, Screen screen)
      throws IOException {
    if (!surroundings.terminal()) {
      return replay.run(lines, limit, connections, (bytesRead, tally) -> {});
    }
    ProgressBar bar = new ProgressBar(screen.err(), bytes, System::nanoTime);
    try {
      return replay.run(
          lines,
          limit,
          connections,
          (read, tally) -> bar.reached(read, tally.submitted() + tally.failed()));
    } finally {
      bar.erase();
    }
  }
}
