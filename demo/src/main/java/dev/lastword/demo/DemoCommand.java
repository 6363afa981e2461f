package dev.lastword.demo;

import dev.lastword.client.LastwordException;
import dev.lastword.server.Server;
import dev.lastword.server.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lastword demo}: a server, a company on it, and a day of its work. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Plays a recorded day of an invented company through a real server.",
    footer = {
      "",
      "Starts its own PostgreSQL in a folder of its own and changes nothing outside of it."
    })
final class DemoCommand implements Callable<Integer> {

  /** Set by {@code bin/lastword}: a shell can ask whether standard output is a terminal. */
  private static final String WATCHED = "lastword.terminal";

  private static final Duration RHYTHM = Duration.ofMillis(90);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--once", description = "End after the transcript.")
  private boolean once;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept; new or empty (default: a temporary folder).")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen on 127.0.0.1 (default: any that is free).",
      defaultValue = "0")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    boolean watched = Boolean.getBoolean(WATCHED);
    var transcript =
        new Transcript(spec.commandLine().getOut(), watched && System.getenv("NO_COLOR") == null);
    try (StopSignal stop = StopSignal.listen()) {
      Path folder = emptyFolder();
      var options =
          new Server.Options(
              folder,
              port,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Clock.systemUTC());
      new Demo(folder, transcript, stop, watched ? RHYTHM : Duration.ZERO).run(options, once);
      return 0;
    } catch (IOException | SQLException | LastwordException e) {
      spec.commandLine().getErr().println("The demo cannot go on: " + e.getMessage());
      return 1;
    }
  }

  private Path emptyFolder() throws IOException {
    Path folder = data;
    if (folder == null) {
      return Files.createTempDirectory("lastword-demo-");
    }
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new IOException(
              "%1$s is not empty. Give it another folder, or look at what is there: bin/lastword serve --data %1$s"
                  .formatted(folder));
        }
      }
    }
    return folder;
  }
}
