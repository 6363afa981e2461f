package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody in a folder with an unpacked Lastword: {@code bin}, {@code lib} and {@code examples}, as
 * {@code bin/lastword} expects them where it has nothing to build.
 *
 * @param home the folder
 * @param environment what was exported
 */
record Newcomer(Path home, Map<String, String> environment) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Folders beside what was built, so that jars can be linked into them. */
  static final class Folder implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
        throws IOException {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, "newcomer");
    }
  }

  /** Unpacks what this build has packed. */
  static Newcomer in(Path folder) throws IOException {
    copy("bin/lastword", folder);
    copy("bin/jdk", folder);
    for (Path example : files(Repository.ROOT.resolve("examples"))) {
      copy("examples/" + example.getFileName(), folder);
    }
    for (String program : new String[] {"server", "cli", "demo"}) {
      Path lib = Files.createDirectories(folder.resolve("lib").resolve(program));
      Path built = Repository.ROOT.resolve(program).resolve("target");
      for (Path jar : Stream.concat(jars(built), jars(built.resolve("lib"))).toList()) {
        Files.createLink(lib.resolve(jar.getFileName()), jar);
      }
      assertThat(lib).as("nothing is packed yet: run bin/test").isNotEmptyDirectory();
    }
    return new Newcomer(folder, Map.of());
  }

  private static void copy(String file, Path to) throws IOException {
    Path copy = to.resolve(file);
    Files.createDirectories(copy.getParent());
    Files.copy(Repository.ROOT.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static Stream<Path> jars(Path folder) throws IOException {
    return files(folder).stream().filter(file -> file.toString().endsWith(".jar"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  Newcomer exports(String name, String value) {
    var more = new HashMap<>(environment);
    more.put(name, value);
    return new Newcomer(home, Map.copyOf(more));
  }

  /** A command that is typed here. */
  ProcessBuilder command(String... words) {
    ProcessBuilder program = Program.alone(new ProcessBuilder(words).directory(home.toFile()));
    program.environment().put("JAVA_HOME", System.getProperty("java.home"));
    program.environment().putAll(environment);
    return program;
  }

  /** Types {@code bin/lastword} and these words. */
  Program.Ended types(String... words) {
    return Program.run(
        command(Stream.concat(Stream.of("bin/lastword"), Stream.of(words)).toArray(String[]::new)));
  }

  /** The same with {@code --format json}: the answer is one line of JSON and nothing else. */
  JsonNode asks(String... words) {
    Program.Ended ended =
        types(
            Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray(String[]::new));
    assertThat(ended.code()).as("%s%n%s", String.join(" ", words), ended).isZero();
    assertThat(ended.out().strip().lines()).hasSize(1);
    return JSON.readTree(ended.out());
  }

  /** Starts {@code bin/lastword serve} on this folder. */
  ServerProcess serves(String data) {
    ServerProcess server =
        ServerProcess.launch(
            command("bin/lastword", "serve", "--data", data, "--port", "0"), home.resolve(data));
    server.awaitListening();
    return server;
  }
}
