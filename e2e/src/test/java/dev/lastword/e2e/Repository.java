package dev.lastword.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this repository, without what was built from them. */
final class Repository {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Set<String> NOT_OURS =
      Set.of(".git", ".idea", ".vscode", ".jqwik-database", "target", "lastword-data");

  private Repository() {}

  /**
   * A text file.
   *
   * @param path from the root, with slashes
   */
  record TextFile(String path, String text) {

    boolean isJava() {
      return path.endsWith(".java");
    }

    boolean isTest() {
      return path.contains("/src/test/");
    }

    /** The folder below {@code java}: for a Java file its package, with slashes. */
    String folder() {
      String inside = path.replaceFirst("^.*/src/(main|test)/java/", "");
      return inside.substring(0, inside.lastIndexOf('/') + 1);
    }

    List<String> lines() {
      return text.lines().toList();
    }
  }

  /** All text files, by path. */
  static List<TextFile> textFiles() {
    var files = new ArrayList<TextFile>();
    try {
      for (Path file : files()) {
        byte[] bytes = Files.readAllBytes(file);
        if (isText(bytes)) {
          String path = ROOT.relativize(file).toString().replace('\\', '/');
          files.add(new TextFile(path, new String(bytes, StandardCharsets.UTF_8)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(files);
  }

  private static List<Path> files() throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isOurs(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted().toList();
  }

  private static boolean isOurs(Path file) {
    return !NOT_OURS.contains(String.valueOf(file.getFileName()));
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }
}
