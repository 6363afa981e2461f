package dev.lastword.cli.policies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Files that are written whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /** Gives a file another content. Whoever reads it meanwhile sees the old one or the new one. */
  static void replace(Path file, String text) throws IOException {
    Path real = file.toRealPath();
    Path written = Files.createTempFile(real.getParent(), ".lastword-", ".tmp");
    try {
      Files.writeString(written, text, StandardCharsets.UTF_8);
      copyPermissions(real, written);
      Files.move(
          written, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    var target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source != null && target != null) {
      target.setPermissions(source.readAttributes().permissions());
    }
  }
}
