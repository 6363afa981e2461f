package dev.lastword.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of ours, run as a process of its own. */
final class Program {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private Program() {}

  /**
   * What came of one that ended.
   *
   * @param code its exit code
   */
  record Ended(int code, String out, String err) {}

  /**
   * The server's program, with the class path of this test. It lives for seconds: the first
   * compiler is enough for it, and it starts in half the time.
   */
  static ProcessBuilder server(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("dev.lastword.server.Main");
    command.addAll(List.of(arguments));
    return alone(new ProcessBuilder(command));
  }

  /** Without what the environment of this test may say to Lastword. */
  static ProcessBuilder alone(ProcessBuilder program) {
    program.environment().keySet().removeIf(name -> name.startsWith("LASTWORD_"));
    return program;
  }

  /** Runs it to its end. */
  static Ended run(ProcessBuilder program) {
    return run(program, LIMIT);
  }

  /** Runs it to its end, which must come before the limit. */
  static Ended run(ProcessBuilder program, Duration limit) {
    try {
      Path out = Files.createTempFile("program", ".out");
      Path err = Files.createTempFile("program", ".err");
      Process process = program.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(
            "it did not end: " + Files.readString(out) + Files.readString(err));
      }
      var ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
