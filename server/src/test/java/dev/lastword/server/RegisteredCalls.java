package dev.lastword.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every call that the server registers, as its sources say: {@code GET /v1/actions/{id}}. */
final class RegisteredCalls {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern REGISTERED =
      Pattern.compile("\\.(?:add|open)\\(\\s*\"([A-Z]+)\",\\s*\"(/[^\"]*)\"");

  private static final Pattern PAGE =
      Pattern.compile("\\.(?:page|openPage)\\(\\s*\"([A-Z]+)\",\\s*\"(/[^\"]*)\"");

  private RegisteredCalls() {}

  static List<String> all() {
    return found(REGISTERED);
  }

  /** Every page: {@code GET /actions}. */
  static List<String> pages() {
    return found(PAGE);
  }

  private static List<String> found(Pattern pattern) {
    var registered = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher route = pattern.matcher(Files.readString(file));
        while (route.find()) {
          registered.add(route.group(1) + " " + route.group(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return registered;
  }
}
