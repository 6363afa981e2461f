package dev.lastword.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the data files of spec/trail. */
final class Spec {
  private static final Path FOLDER = Path.of("..", "spec", "trail");

  private Spec() {}

  static String file(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a line `name: value`. */
  static String value(String file, String name) {
    return lines(file)
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  /** Lines of columns separated by tabs. */
  static List<List<String>> rows(String file) {
    return lines(file).map(line -> List.of(line.split("\t", -1))).toList();
  }

  private static Stream<String> lines(String file) {
    return file(file).lines().filter(line -> !line.startsWith("#"));
  }
}
