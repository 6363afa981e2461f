package dev.lastword.server;

import dev.lastword.server.store.PrivateFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder of one server: database, keys, the operator's token, the last checkpoint, and where
 * the server listens. One server at a time holds it.
 */
final class DataFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel lockFile;

  private DataFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Takes the folder, making it when it is not there.
   *
   * @throws IOException when another server holds it, or it cannot be written
   */
  static DataFolder take(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = lock(channel);
    if (lock == null) {
      channel.close();
      throw new IOException(
          "Another Lastword server uses "
              + folder
              + (Files.exists(folder.resolve("server.json"))
                  ? " (" + Files.readString(folder.resolve("server.json")).strip() + ")"
                  : "")
              + ". Stop it, or start this one with another --data.");
    }
    return new DataFolder(folder.toAbsolutePath(), channel);
  }

  private static @org.jspecify.annotations.Nullable FileLock lock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path path() {
    return folder;
  }

  Path trailKey() {
    return folder.resolve("trail.key");
  }

  Path releaseKey() {
    return folder.resolve("release.key");
  }

  Path checkpoint() {
    return folder.resolve("checkpoint");
  }

  Optional<String> operatorToken() throws IOException {
    Path file = folder.resolve("admin.token");
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  void keepOperatorToken(String token) throws IOException {
    PrivateFile.write(folder.resolve("admin.token"), token + "\n");
  }

  /** Says where the server listens, for commands on this machine. */
  void announce(String url) throws IOException {
    long pid = ProcessHandle.current().pid();
    PrivateFile.write(
        folder.resolve("server.json"), "{\"url\":\"%s\",\"pid\":%d}\n".formatted(url, pid));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("server.json"));
    lockFile.close();
  }
}
