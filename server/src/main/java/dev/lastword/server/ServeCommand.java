package dev.lastword.server;

import dev.lastword.server.store.Unavailable;
import dev.lastword.server.trail.TrailUnreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lastword serve}: runs the server until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs the server until it is stopped (Ctrl-C or SIGTERM).",
    footer = {
      "",
      "Without LASTWORD_DB_URL it runs a PostgreSQL of its own in the data folder.",
      "The operator's token is in DIR/admin.token; commands on this machine find it with --data DIR."
    })
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "lastword-data")
  private Path data = Path.of("lastword-data");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Where to listen on 127.0.0.1; 0 takes a free port (default: ${DEFAULT-VALUE}).",
      defaultValue = "8080")
  private int port = 8080;

  @Option(
      names = "--checkpoint-to",
      paramLabel = "FILE",
      description =
          "Writes every signed checkpoint here too. Keep it where the operator cannot change it.")
  private @Nullable Path checkpointTo;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "Where people's browsers reach this server, such as https://lastword.example behind a proxy"
              + " that speaks TLS. Sign-in links begin with it (default: this machine only).")
  private @Nullable String publicUrl;

  @Option(
      names = "--insecure-http",
      description =
          "Lets --public-url be plain http: whoever listens on the way can act as your people.")
  private boolean insecureHttp;

  @Override
  public Integer call() throws InterruptedException {
    try (StopSignal stop = StopSignal.listen()) {
      run(options(), stop);
      return 0;
    } catch (IOException
        | SQLException
        | TrailUnreadable
        | Unavailable
        | IllegalArgumentException e) {
      System.err.println("Lastword cannot start: " + e.getMessage());
      return 1;
    }
  }

  private Server.Options options() {
    return new Server.Options(
        data,
        port,
        Optional.ofNullable(System.getenv("LASTWORD_DB_URL")).filter(url -> !url.isBlank()),
        Optional.ofNullable(checkpointTo),
        Optional.ofNullable(publicUrl).map(url -> PublicUrl.of(url, insecureHttp)),
        Clock.systemUTC());
  }

  private void run(Server.Options options, StopSignal stop)
      throws IOException, SQLException, InterruptedException {
    long begin = System.nanoTime();
    try (Server server = Server.start(options)) {
      System.out.println("Listening on " + server.url());
      System.out.printf(
          "Data in %s, started in %.1f s. Stop with Ctrl-C.%n",
          data, (System.nanoTime() - begin) / 1e9);
      System.out.flush();
      stop.await();
    }
  }
}
