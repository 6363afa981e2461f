package dev.lastword.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes small files whole or not at all, synced to the disk before they get their name. */
public final class PrivateFile {

  private PrivateFile() {}

  /** Writes a file that only its owner can read (0600). */
  public static void write(Path file, String text) throws IOException {
    replace(file, text, "rw-------");
  }

  /** Writes a file that everybody may read (0644). */
  public static void writeReadable(Path file, String text) throws IOException {
    replace(file, text, "rw-r--r--");
  }

  private static void replace(Path file, String text, String permissions) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    boolean posix = Files.getFileStore(draft).supportsFileAttributeView("posix");
    if (posix) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(permissions));
    }
    try (FileChannel channel = FileChannel.open(draft, Set.of(StandardOpenOption.WRITE))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (Files.isSymbolicLink(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is a link; Lastword writes only to plain files");
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
